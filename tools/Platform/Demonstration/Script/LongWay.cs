namespace Concord.Platform.Demonstration.Script;

/// <summary>The case that is replayed at the end: doubt about the age, a transfer, a departure, a way back and a graduation.</summary>
internal static class LongWay
{
    public static Story Story { get; } = new("graduated, the long way", "followUp", 1, 690, Tell) { Cast = new(Mission: "BFA", Sex: "female"), Earliest = 729 };

    private static void Tell(CaseWriter tell) => tell
        .Presented(ageInDoubt: true, source: "partner").AgeDoubted().AgeDetermined("adult")
        .Decided().Accompanied(1)
        .TransferProposed().TransferAccepted().Accompanied(1)
        .Departed("movedAway", "told at the last visit")
        .Reopened("returned", "asked for at the office of Dori")
        .Planned("the first plan no longer fits").Accompanied(3)
        .Graduated().FollowedUp();
}
