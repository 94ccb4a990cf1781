using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.Standby;

// Every fact that a stand-by can hold. There is one for an alert, however often and in whatever order it is heard of.

[Fact("mediator-standby-asked", Sensitivity.Internal)]
public sealed record StandbyAsked(Guid Alert, string Place, SpotKind Spot, StandbyWindow Window);

[Fact("mediator-standby-retimed", Sensitivity.Internal)]
public sealed record StandbyRetimed(Guid Alert, StandbyWindow Window);

[Fact("mediator-standby-named", Sensitivity.Internal)]
public sealed record StandbyMediatorNamed(Guid Alert, string Mediator);

[Fact("mediator-standby-declined", Sensitivity.Internal)]
public sealed record StandbyDeclined(Guid Alert, StandbyDecline Reason);

[Fact("mediator-standby-stood-down", Sensitivity.Internal)]
public sealed record StandbyStoodDown(Guid Alert, AlertEnding Ending);

/// <summary>The end of an alert was heard before its beginning: nobody is asked for it any more.</summary>
[Fact("mediator-standby-forestalled", Sensitivity.Internal)]
public sealed record StandbyForestalled(Guid Alert, AlertEnding Ending);

/// <summary>When a herd is expected, in one of the alert's versions.</summary>
[Class(Sensitivity.Internal)]
public sealed record StandbyWindow(int AlertVersion, DateTimeOffset Earliest, DateTimeOffset Latest, DateTimeOffset Expires, AlertUrgency Urgency);

/// <summary>Where a stand-by stands.</summary>
[Class(Sensitivity.Internal)]
public enum StandbyState
{
    Asked, Ready, Declined, StoodDown,
}

/// <summary>Why no mediator stands by.</summary>
[Class(Sensitivity.Internal)]
public enum StandbyDecline
{
    NobodyFree, NobodyImpartial, Unsafe, AlreadyCovered,
}
