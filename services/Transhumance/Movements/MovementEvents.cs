using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Transhumance.Movements;

// Every fact that a movement can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope; delay since seen is between its two times.

[Fact("herd-sighted", Sensitivity.Confidential)]
public sealed record HerdSighted(string Place, Sighting Sighting, DateTimeOffset SeenAt, Personal<string>? ExactPosition);

[Fact("herd-observed", Sensitivity.Confidential)]
public sealed record HerdObserved(int Number, Sighting Sighting, DateTimeOffset SeenAt, Personal<string>? ExactPosition);

[Fact("arrival-forecast", Sensitivity.Confidential)]
public sealed record ArrivalForecast(
    int Number, Guid Spot, DateTimeOffset Earliest, DateTimeOffset Latest, ForecastConfidence Confidence, string Method, IReadOnlyList<int> Observations, int? Supersedes);

[Fact("herd-arrived", Sensitivity.Confidential)]
public sealed record HerdArrived(Guid Spot, DateTimeOffset ArrivedAt, bool WithNotice, int? Forecast, int? HoursOff);

[Fact("herd-diverted", Sensitivity.Confidential)]
public sealed record HerdDiverted(DiversionReason Reason, Heading Heading, IReadOnlyList<int> ForecastsVoid);
