namespace Concord.Contracts;

/// <summary>A further source says the same. What a signal says, and who, is told to nobody.</summary>
/// <param name="Sources">How many independent sources there are by now.</param>
/// <param name="HoursSinceReport">How many hours after the first.</param>
[Published("signal-corroborated", Classification = "confidential")]
public sealed record SignalCorroboratedV1(int Sources, int HoursSinceReport);

/// <summary>It is so.</summary>
/// <param name="HoursSinceReport">How many hours after the report.</param>
[Published("signal-verified", Classification = "confidential")]
public sealed record SignalVerifiedV1(int HoursSinceReport);

/// <summary>It is not so.</summary>
[Published("signal-refuted", Classification = "confidential")]
public sealed record SignalRefutedV1;
