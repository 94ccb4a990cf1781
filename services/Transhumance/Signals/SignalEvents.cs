using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Transhumance.Signals;

// Every fact that a signal can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope. A chain is a code: whose it is stands elsewhere.

[Fact("signal-reported", Sensitivity.Confidential)]
public sealed record SignalReported(SignalKind Kind, HarmScale Harm, string Place, SourceClass Source, string Chain, DateTimeOffset HappenedAt, Guid? Movement, Personal<string>? Account);

[Fact("signal-corroborated", Sensitivity.Confidential)]
public sealed record SignalCorroborated(SourceClass Source, string Chain, int Sources, int HoursSinceReport);

[Fact("signal-verified", Sensitivity.Confidential)]
public sealed record SignalVerified(VerificationMethod Method, HarmScale Harm, int HoursSinceReport);

[Fact("signal-refuted", Sensitivity.Confidential)]
public sealed record SignalRefuted(RefutationGround Ground);
