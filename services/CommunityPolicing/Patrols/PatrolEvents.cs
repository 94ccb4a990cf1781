using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Patrols;

// Every fact that a joint patrol can hold, in life order. Its purpose is the alert that it cites (PO-16); where it goes is told no finer than the alert does.

[Fact("patrol-alert-heard", Sensitivity.Internal)]
public sealed record PatrolAlertHeard(Guid Alert);

[Fact("joint-patrol-planned", Sensitivity.Internal)]
public sealed record JointPatrolPlanned(Guid Alert, int AlertVersion, Guid Forum, string Place, SpotKind Spot, DateTimeOffset From, DateTimeOffset Until);

[Fact("joint-patrol-replanned", Sensitivity.Internal)]
public sealed record JointPatrolReplanned(int AlertVersion, DateTimeOffset From, DateTimeOffset Until);

[Fact("joint-patrol-declined", Sensitivity.Internal)]
public sealed record JointPatrolDeclined(Guid Alert, int AlertVersion, string Place, PatrolDecline Reason);

[Fact("joint-patrol-stood-down", Sensitivity.Internal)]
public sealed record JointPatrolStoodDown(Guid Alert, AlertEnding Ending);

[Fact("patrol-alert-over", Sensitivity.Internal)]
public sealed record PatrolAlertOver(AlertEnding Ending);
