using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Signals;

namespace Concord.Transhumance.Alerts;

// Every fact that an alert can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("alert-drafted", Sensitivity.Internal)]
public sealed record AlertDrafted(
    AlertMode Mode, SignalKind Kind, Guid Spot, SpotKind SpotKind, string Place, string Cell, IReadOnlyList<Guid> Signals, AlertContent Content, string Drafter);

[Fact("alert-approved", Sensitivity.Internal)]
public sealed record AlertApproved(string Approver);

[Fact("alert-issued", Sensitivity.Internal)]
public sealed record AlertIssued(AlertMessage Message, IReadOnlyList<RecipientSide> SidesMissing, DateTimeOffset? RecheckBy);

[Fact("alert-updated", Sensitivity.Internal)]
public sealed record AlertUpdated(AlertMessage Message, IReadOnlyList<RecipientSide> SidesMissing, DateTimeOffset? RecheckBy, UpdateGround Ground, IReadOnlyList<Guid> Signals);

/// <summary>Neighbours are called to act before the herd comes: mediation, quick action, patrols with the communities. Never for an exercise.</summary>
[Fact("early-action-called-for", Sensitivity.Internal)]
public sealed record EarlyActionCalledFor(
    int Version, SpotKind Spot, string Place, DateTimeOffset Earliest, DateTimeOffset Latest, AlertUrgency Urgency, AlertSeverity Severity, AlertCertainty Certainty, DateTimeOffset Expires);

/// <summary>A neighbour answered what it does about the alert.</summary>
[Fact("early-action-answered", Sensitivity.Internal)]
public sealed record EarlyActionAnswered(string Context, AlertAction Action, AlertAnswer Answer);

[Fact("alert-cancelled", Sensitivity.Internal)]
public sealed record AlertCancelled(AlertMessage Message, CancelGround Ground);

[Fact("alert-all-clear-issued", Sensitivity.Internal)]
public sealed record AllClearIssued(AlertMessage Message, AllClearGround Ground);

[Fact("alert-expired", Sensitivity.Internal)]
public sealed record AlertExpired(int Version, DateTimeOffset Expires);

/// <summary>Those who were called to act stand down, because the alert has ended.</summary>
[Fact("early-action-stood-down", Sensitivity.Internal)]
public sealed record EarlyActionStoodDown(AlertEnding Ending);

[Fact("alert-reviewed", Sensitivity.Internal)]
public sealed record AlertReviewed(
    AlertOutcome Outcome, bool EarlyAction, DateTimeOffset? HappenedAt, DateTimeOffset? FirstActionAt, int LeadHours, IReadOnlyList<CommunitySide> ConfirmedBy, AlertLesson Lesson, IReadOnlyList<AlertAction> NeverAnswered, string Reviewer);
