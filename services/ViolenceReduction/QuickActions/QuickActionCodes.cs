using Concord.Privacy;

namespace Concord.ViolenceReduction.QuickActions;

/// <summary>Where a quick action stands.</summary>
[Class(Sensitivity.Internal)]
public enum QuickActionState
{
    Proposed, Accepted, Declined, StoodDown,
}

/// <summary>What can be done before a herd arrives.</summary>
[Class(Sensitivity.Internal)]
public enum QuickMeasure
{
    FieldGuards, CorridorMarking, WaterTrucking, TalksBetweenLeaders, WatchOfTheMarket,
}

/// <summary>Why nothing is done.</summary>
[Class(Sensitivity.Internal)]
public enum QuickActionDecline
{
    NobodyAvailable, NoEnvelope, TooLate, AlreadyCovered, WouldDoHarm,
}
