using Concord.Privacy;

namespace Concord.Hosting.Parking;

// Every fact about something told that could not be acted on, in life order. What was told stays where it is parked; it is in none of these.

/// <summary>Something that a neighbour told could not be acted on, and waits for a person.</summary>
/// <param name="What">What was told, by its name on the feed; <c>strict</c> for whatever stands on that channel.</param>
/// <param name="By">The context that told it.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Fault">Why, in plain words.</param>
[Fact("told-parked", Sensitivity.Internal)]
public sealed record ToldParked(string What, string By, DateTimeOffset Since, ParkingFault Fault);

/// <summary>It was tried again and failed again.</summary>
[Fact("told-parked-again", Sensitivity.Internal)]
public sealed record ToldParkedAgain(DateTimeOffset Since, ParkingFault Fault);

/// <summary>Somebody had it tried again.</summary>
[Fact("parked-replayed", Sensitivity.Internal)]
public sealed record ParkedReplayed(ReplayReason Reason, string ReplayedBy);

/// <summary>Somebody decided that nothing comes of it.</summary>
[Fact("parked-discarded", Sensitivity.Internal)]
public sealed record ParkedDiscarded(DiscardReason Reason, string DiscardedBy);

/// <summary>Why something told waits.</summary>
[Class(Sensitivity.Internal)]
public enum ParkingFault
{
    /// <summary>The reaction to it failed.</summary>
    ReactionFailed,

    /// <summary>It could not be read.</summary>
    Unreadable,

    /// <summary>Nobody here reacts to it.</summary>
    Unknown,
}

/// <summary>Why it is tried again.</summary>
[Class(Sensitivity.Internal)]
public enum ReplayReason
{
    /// <summary>What was wrong was put right.</summary>
    CauseMended,

    /// <summary>What was wrong passed by itself.</summary>
    CausePassed,
}

/// <summary>Why nothing comes of it.</summary>
[Class(Sensitivity.Internal)]
public enum DiscardReason
{
    /// <summary>What it asks for was done by hand.</summary>
    DoneByHand,

    /// <summary>It should not have been told.</summary>
    ToldByMistake,

    /// <summary>What came later makes it void.</summary>
    Overtaken,
}

/// <summary>How far it is.</summary>
[Class(Sensitivity.Internal)]
public enum ParkingState
{
    /// <summary>It waits for a person.</summary>
    Waiting,

    /// <summary>It is tried again; if it fails, it waits again.</summary>
    Replayed,

    /// <summary>Nothing comes of it.</summary>
    Discarded,
}
