namespace Concord.Contracts;

/// <summary>A herd is expected at a spot. Where it is now is told to nobody, nor how large it is.</summary>
/// <param name="Spot">The spot.</param>
/// <param name="Earliest">The earliest arrival, UTC.</param>
/// <param name="Latest">The latest arrival, UTC.</param>
/// <param name="Confidence">How far that is trusted.</param>
[Published("arrival-forecast", Classification = "confidential")]
public sealed record ArrivalForecastV1(Guid Spot, DateTimeOffset Earliest, DateTimeOffset Latest, ForecastConfidence Confidence);

/// <summary>The herd arrived.</summary>
/// <param name="Spot">The spot.</param>
/// <param name="WithNotice">Whether it had been forecast.</param>
[Published("herd-arrived", Classification = "confidential")]
public sealed record HerdArrivedV1(Guid Spot, bool WithNotice);

/// <summary>The herd took another way: what was forecast is void.</summary>
/// <param name="Reason">Why.</param>
[Published("herd-diverted", Classification = "confidential")]
public sealed record HerdDivertedV1(DiversionReason Reason);
