using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.ViolenceReduction.QuickActions;

// Every fact that a quick action can hold. There is one quick action for an alert, however often and in whatever order it is heard of.

[Fact("quick-action-proposed", Sensitivity.Internal)]
public sealed record QuickActionProposed(Guid Alert, string Place, SpotKind Spot, AlertTiming Timing);

[Fact("quick-action-retimed", Sensitivity.Internal)]
public sealed record QuickActionRetimed(Guid Alert, AlertTiming Timing);

[Fact("quick-action-accepted", Sensitivity.Internal)]
public sealed record QuickActionAccepted(Guid Alert, Guid Project, QuickMeasure Measure, Money Amount, string Accepter);

[Fact("quick-action-declined", Sensitivity.Internal)]
public sealed record QuickActionDeclined(Guid Alert, QuickActionDecline Reason);

[Fact("quick-action-stood-down", Sensitivity.Internal)]
public sealed record QuickActionStoodDown(Guid Alert, AlertEnding Ending);

/// <summary>The end of an alert was heard before its beginning: nothing is proposed on it any more.</summary>
[Fact("quick-action-forestalled", Sensitivity.Internal)]
public sealed record QuickActionForestalled(Guid Alert, AlertEnding Ending);

/// <summary>When an alert expects the herd and how pressing it is, in one of the alert's versions.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertTiming(int AlertVersion, DateTimeOffset Earliest, DateTimeOffset Latest, DateTimeOffset Expires, AlertUrgency Urgency, AlertSeverity Severity);
