using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Oversight;

// Every fact that an oversight case can hold, in life order. It names no person, neither whoever complained nor the officer: rank bands and codes only.

[Fact("conduct-allegation-received", Sensitivity.Confidential)]
public sealed record ConductAllegationReceived(
    SecurityInstitution Institution, string? Unit, RankBand Rank, ConductClass Class, string Place, ConductSource Source, bool Danger, DateTimeOffset ReceivedAt);

[Fact("oversight-took-concern-up", Sensitivity.Confidential)]
public sealed record OversightTookConcernUp(Guid Concern);

[Fact("interim-measure-taken", Sensitivity.Confidential)]
public sealed record InterimMeasureTaken(ConductMeasure Measure, string RequestedOf);

[Fact("conduct-referred-to-oversight-body", Sensitivity.Confidential)]
public sealed record ReferredToOversightBody(string Body);

[Fact("oversight-outcome-received", Sensitivity.Confidential)]
public sealed record OversightOutcomeReceived(string Body, OversightOutcome Outcome, bool ReasonsGiven, DateOnly On);

[Fact("conduct-outcome-fed-back", Sensitivity.Confidential)]
public sealed record ConductOutcomeFedBack(ConductFeedback How);

[Fact("oversight-case-closed", Sensitivity.Confidential)]
public sealed record OversightCaseClosed(OversightOutcome Outcome);
