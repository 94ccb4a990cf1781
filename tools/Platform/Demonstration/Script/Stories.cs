namespace Concord.Platform.Demonstration.Script;

/// <summary>Every way that a case goes in the demonstration, and how many of 300 go it: about 35 in a hundred graduate.</summary>
internal static class Stories
{
    /// <summary>How many cases one hand deals; more cases are dealt from another hand of the same mix.</summary>
    public static int Hand => All.Sum(story => story.Share);

    public static IReadOnlyList<Story> All { get; } =
    [
        LongWay.Story,
        new("graduated", "followUp", 80, 320, tell => tell.Started().Accompanied(3).Graduated().VisitedSince(80, 110, atMost: 4)),
        new("graduated, a milestone waived", "followUp", 9, 300, tell => tell.Started().Accompanied(1).Graduated().VisitedSince(80, 110, atMost: 4)),
        new("graduated after a transfer", "followUp", 9, 380,
            tell => tell.Started().Accompanied(1).TransferProposed().TransferAccepted().Accompanied(2).Graduated().VisitedSince(80, 110, atMost: 2)) { Cast = Cast.NearDjibo },
        new("graduated after coming back", "followUp", 6, 480,
            tell => tell.Started().Accompanied(1).Departed("movedAway", "told at the last visit").Reopened("returned", "asked for at the office").Accompanied(2).Graduated()),

        new("active", "active", 44, 300, tell => tell.Started().Accompanied(tell.Chance.Between(1, 2)).VisitedSince()) { Earliest = 480 },
        new("active after an age assessment", "active", 5, 300,
            tell => tell.Presented(ageInDoubt: true).AgeDoubted().AgeDetermined("adult").Decided().Accompanied(1).VisitedSince()) { Earliest = 420 },
        new("active after a transfer", "active", 6, 320,
            tell => tell.Started().Accompanied(1).TransferProposed(reason: "safety").TransferAccepted().Accompanied(1).VisitedSince()) { Cast = Cast.NearDjibo, Earliest = 460 },
        new("active, transfer declined", "active", 3, 280,
            tell => tell.Started().Accompanied(1).TransferProposed().TransferDeclined().VisitedSince()) { Cast = Cast.NearDjibo, Earliest = 420 },
        new("active, transfer called off", "active", 2, 280,
            tell => tell.Started().Accompanied(1).TransferProposed("GORGADJI").TransferCancelled().VisitedSince()) { Cast = Cast.NearDjibo, Earliest = 420 },
        new("active, transfer pending", "active", 4, 190, tell => tell.Started().Accompanied(1).TransferProposed()) { Cast = Cast.NearDjibo, Earliest = 200 },
        new("active again after coming back", "active", 4, 420,
            tell => tell.Started().Accompanied(1).Departed("withdrew", "decided in a talk at the office").Reopened("returned", "asked for at the office").Planned("a new plan for a new start").Accompanied(1).VisitedSince()) { Earliest = 560 },

        new("planned", "planned", 20, 90, tell => tell.Started()) { Earliest = 110 },
        new("registered", "registered", 12, 60, tell => tell.Presented().Screened().Confirmed().Registered().Assigned()) { Earliest = 75 },
        new("eligible", "eligible", 6, 42, tell => tell.Presented().Screened().Confirmed()) { Earliest = 60 },
        new("in screening", "screening", 18, 18, tell => tell.Presented().Screened()) { Earliest = 50 },
        new("presented", "presented", 11, 4, tell => tell.Presented()) { Earliest = 24 },

        new("denied", "notEligible", 18, 45, tell => tell.Presented().Screened().Denied()),
        new("left: withdrew", "left", 6, 140, tell => tell.Started().Departed("withdrew", "decided in a talk at the office")),
        new("left: moved away", "left", 5, 200, tell => tell.Started().Accompanied(1).Departed("movedAway", "told at the last visit")),
        new("left: contact lost", "left", 6, 230, tell => tell.Started().Accompanied(1).ContactLost()),
        new("left: for safety", "left", 2, 200, tell => tell.Started().Accompanied(1).Departed("safety", "protection has taken over")),
        new("left: rejoined", "left", 2, 200, tell => tell.Started().Accompanied(1).Departed("rejoined", "established from two sides")),
        new("left: terms not kept", "left", 3, 200, tell => tell.Started().Accompanied(1).Departed("nonCompliance", "after two talks and a written notice")),

        new("a child, to child protection", "diverted", 5, 10, tell => tell.Presented().Routed()) { Cast = Cast.Child },
        new("found to be a child, to child protection", "diverted", 3, 20, tell => tell.Presented(ageInDoubt: true).AgeDoubted().AgeDetermined("child").Routed()),
        .. RefusedOnPurpose.All,
    ];

    /// <summary>From presentation to an approved plan.</summary>
    public static CaseWriter Started(this CaseWriter tell) => tell.Presented().Decided();

    /// <summary>From screening to an approved plan.</summary>
    public static CaseWriter Decided(this CaseWriter tell) => tell.Screened().Confirmed().Registered().Assigned().Planned();
}
