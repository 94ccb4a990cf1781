using Concord.Privacy;

namespace Concord.Grievances.Clocks;

/// <summary>What a clock counts down to.</summary>
[Class(Sensitivity.Internal)]
public enum ClockKind
{
    Acknowledge, Respond, Appeal, Route,
}

/// <summary>Why a clock may pause; nothing else is a reason.</summary>
[Class(Sensitivity.Internal)]
public enum PauseReason
{
    AwaitingComplainant, Insecurity,
}

/// <summary>Why a clock stopped.</summary>
[Class(Sensitivity.Internal)]
public enum StopReason
{
    Done, Withdrawn, Moved, BecameLandDispute,
}

/// <summary>The rungs of the ladder that an overdue clock climbs. It ends with somebody outside the mission, so that it never ends with nobody.</summary>
[Class(Sensitivity.Internal)]
public enum LadderLevel
{
    Supervisor, RoleHead, MechanismManager, HeadOfOffice, RegionalOffice,
}
