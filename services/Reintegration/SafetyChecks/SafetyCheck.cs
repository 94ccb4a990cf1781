using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx.Events;

namespace Concord.Reintegration.SafetyChecks;

// A match between somebody met elsewhere and a participant. It stands apart from the case: until a second person confirms it,
// nobody who works on the case learns that there was a question.

[Fact("safety-check-requested", Sensitivity.Confidential)]
public sealed record SafetyCheckRequested(Guid Case, string Place, SafetyUrgency Urgency, string RequestedBy);

[Fact("safety-check-confirmed", Sensitivity.Confidential)]
public sealed record SafetyCheckConfirmedByTwo(Guid Case, SafetyUrgency Urgency, string ConfirmedBy);

[Fact("safety-check-dismissed", Sensitivity.Confidential)]
public sealed record SafetyCheckDismissed(string DismissedBy);

/// <summary>Where a match stands.</summary>
[Class(Sensitivity.Confidential)]
public enum MatchState
{
    Requested, Confirmed, Dismissed,
}

/// <summary>A match as the two people who decide on it see it, and the auditor.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SafetyCheck : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public Guid Case { get; init; }
    public required string Place { get; init; }
    public SafetyUrgency Urgency { get; init; }
    public MatchState State { get; init; }
    public required string RequestedBy { get; init; }
    public string? DecidedBy { get; init; }

    /// <summary>Neither the case's office nor its supervisor: they learn of a check when it is one.</summary>
    public bool IsSeenBy(Caller caller) => caller.Role is Roles.Link or Roles.Auditor && caller.Covers(Place);

    public static SafetyCheck Create(IEvent<SafetyCheckRequested> requested) => new()
    {
        Id = requested.StreamId,
        Mission = requested.TenantId,
        Case = requested.Data.Case,
        Place = requested.Data.Place,
        Urgency = requested.Data.Urgency,
        RequestedBy = requested.Data.RequestedBy,
    };

    public SafetyCheck Apply(SafetyCheckConfirmedByTwo confirmed) => this with { State = MatchState.Confirmed, DecidedBy = confirmed.ConfirmedBy };
    public SafetyCheck Apply(SafetyCheckDismissed dismissed) => this with { State = MatchState.Dismissed, DecidedBy = dismissed.DismissedBy };
}
