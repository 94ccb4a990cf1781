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
