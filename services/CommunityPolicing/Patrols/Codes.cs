using Concord.Privacy;

namespace Concord.CommunityPolicing.Patrols;

/// <summary>Where a joint patrol stands that an alert asked for.</summary>
[Class(Sensitivity.Internal)]
public enum JointPatrolState
{
    Heard, Planned, Declined, StoodDown, Over,
}

/// <summary>Why no patrol is planned for an alert.</summary>
[Class(Sensitivity.Internal)]
public enum PatrolDecline
{
    NoForum, NotNeeded,
}
