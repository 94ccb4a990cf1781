namespace Concord.Platform.Demonstration.Script;

/// <summary>Every way that a case goes in the demonstration, and how many of 300 go it: about a third graduate.</summary>
internal static class Stories
{
    /// <summary>How many cases one hand deals; more cases are dealt from another hand of the same mix.</summary>
    public static int Hand => All.Sum(story => story.Share);

    public static IReadOnlyList<Story> All { get; } =
    [
        LongWay.Story,
        new("graduated", "followUp", 54, 360, tell => tell.Started().Accompanied(3).Graduated().FollowedUp()),
        new("graduated, a milestone waived", "followUp", 7, 300, tell => tell.Started().PutRight().Accompanied(1).Graduated().FollowedUp()),
        new("graduated after a transfer", "followUp", 8, 420, tell => tell.Started().Accompanied(1).TransferProposed().TransferAccepted().Accompanied(2).Graduated().FollowedUp()) { Cast = Cast.NearDjibo },
        new("graduated after coming back", "followUp", 5, 530,
            tell => tell.Started().Accompanied(1).Departed("movedAway", "told at the last visit").Reopened("returned", "asked for at the office").Accompanied(2).Graduated()),
        new("followed up to the end, closed", "closed", 12, 600, tell => tell.Started().Accompanied(1).Graduated().FollowedUp().Closed("followUpEnded")),
        new("the file handed over, closed", "closed", 5, 320, tell => tell.Started().Accompanied(1).Graduated().HandedOver().Closed("inNationalCare")),
        new("left for good, closed", "closed", 3, 210, tell => tell.Started().Departed("withdrew", "decided in a talk at the office").Closed("leftForGood")),

        new("active", "active", 28, 300, tell => tell.Started().Accompanied(tell.Chance.Between(1, 2)).VisitedSince()) { Earliest = 480 },
        new("active after an age assessment", "active", 4, 320,
            tell => tell.Presented(ageInDoubt: true).AgeDoubted().AgeDetermined("adult").Decided().Accompanied(1).VisitedSince()) { Earliest = 420 },
        new("active after a transfer", "active", 5, 360,
            tell => tell.Started().Accompanied(1).TransferProposed(reason: "safety").TransferAccepted().Accompanied(1).VisitedSince()) { Cast = Cast.NearDjibo, Earliest = 460 },
        new("active, transfer declined", "active", 3, 300, tell => tell.Started().Accompanied(1).TransferProposed().TransferDeclined().VisitedSince()) { Cast = Cast.NearDjibo, Earliest = 420 },
        new("active, transfer called off", "active", 2, 300, tell => tell.Started().Accompanied(1).TransferProposed("GORGADJI").TransferCancelled().VisitedSince()) { Cast = Cast.NearDjibo, Earliest = 420 },
        new("active, transfer pending", "active", 3, 230, tell => tell.Started().Accompanied(1).TransferProposed()) { Cast = Cast.NearDjibo, Earliest = 240 },
        new("active again after coming back", "active", 3, 460,
            tell => tell.Started().Accompanied(1).Departed("withdrew", "decided in a talk at the office").Reopened("returned", "asked for at the office").Planned("a new plan for a new start").Accompanied(1).VisitedSince()) { Earliest = 560 },
        new("active again after the case was closed", "active", 2, 400,
            tell => tell.Started().Accompanied(1).Departed("movedAway", "told at the last visit").Closed("leftForGood").Reopened("newNeed", "asked for at the office").VisitedSince()) { Earliest = 560 },
        new("active, in danger", "active", 4, 260, tell => tell.Started().Accompanied(1).InDanger().VisitedSince()) { Earliest = 420 },
        new("active again after support stood still", "active", 5, 330, tell => tell.Started().Accompanied(1).Suspended().Resumed().VisitedSince()) { Earliest = 440 },
        new("active, held for dead", "active", 2, 260,
            tell => tell.Started().Accompanied(1).DeathReported().Days(2, 6).Then(Actors.Supervisor, "dismiss-death-report", new { }, "seen at the market").VisitedSince()) { Earliest = 420 },
        new("active, consenting to less", "active", 3, 260, tell => tell.Started().Accompanied(1).ConsentingToLess()) { Earliest = 420 },
        new("active, referred in vain", "active", 3, 300, tell => tell.Started().Accompanied(1).ReferredInVain().VisitedSince()) { Earliest = 420 },
        new("suspended", "suspended", 4, 280, tell => tell.Started().Accompanied(1).Suspended("underReview")) { Earliest = 300 },

        new("planned", "planned", 16, 120, tell => tell.Started()) { Earliest = 140 },
        new("planned after an appeal", "planned", 3, 170, tell => tell.Presented().Screened().Denied("notAssociated").Appealed("upheld").Registered().Assigned().Awarded().Planned()) { Earliest = 190 },
        new("in reinsertion", "reinsertion", 5, 75, tell => tell.Presented().Screened().Confirmed().Registered().Assigned().Awarded()) { Earliest = 95 },
        new("registered", "registered", 10, 60, tell => tell.Presented().Screened().Confirmed().Registered().Assigned()) { Earliest = 75 },
        new("eligible", "eligible", 6, 42, tell => tell.Presented().Screened().Confirmed()) { Earliest = 60 },
        new("in screening", "screening", 15, 18, tell => tell.Presented().Screened()) { Earliest = 50 },
        new("in screening, not the one they were taken for", "screening", 2, 45, tell => tell.Presented().Screened().MetTwice().Resolved("differentPersons")) { Earliest = 60 },
        new("in screening, taken apart again", "screening", 1, 60, tell => tell.Presented().Screened().MetTwice().Resolved("samePerson").Separated()) { Earliest = 80 },
        new("found to have another case", "joined", 2, 45, tell => tell.Presented().Screened().MetTwice().Resolved("samePerson")) { Earliest = 60 },
        new("presented", "presented", 9, 4, tell => tell.Presented()) { Earliest = 24 },

        new("denied", "notEligible", 13, 45, tell => tell.Presented().Screened().Denied()),
        new("denied, and on appeal", "notEligible", 3, 95, tell => tell.Presented().Screened().Denied("outsideMandate").Appealed("dismissed")),
        new("taken back", "eligibilityRevoked", 3, 260, tell => tell.Started().Accompanied(1).Revoked()),
        new("died", "deceased", 4, 260, tell => tell.Started().Accompanied(1).Died()),
        new("left: withdrew", "left", 5, 170, tell => tell.Started().Departed("withdrew", "decided in a talk at the office")),
        new("left: moved away", "left", 4, 230, tell => tell.Started().Accompanied(1).Departed("movedAway", "told at the last visit")),
        new("left: contact lost", "left", 5, 280, tell => tell.Started().Accompanied(1).ContactLost()),
        new("left: for safety", "left", 2, 230, tell => tell.Started().Accompanied(1).Departed("safety", "protection has taken over")),
        new("left: rejoined", "left", 2, 230, tell => tell.Started().Accompanied(1).Departed("rejoined", "established from two sides")),
        new("left: terms not kept", "left", 2, 230, tell => tell.Started().Accompanied(1).Departed("nonCompliance", "after two talks and a written notice")),
        new("left: went home abroad", "left", 4, 290, tell => tell.Started().Accompanied(1).Returned()),

        new("a child, to child protection", "diverted", 5, 10, tell => tell.Presented().Routed()) { Cast = Cast.Child },
        new("found to be a child, to child protection", "diverted", 3, 20, tell => tell.Presented(ageInDoubt: true).AgeDoubted().AgeDetermined("child").Routed()),
        .. RefusedOnPurpose.All,
    ];

    /// <summary>From presentation to an approved plan.</summary>
    public static CaseWriter Started(this CaseWriter tell) => tell.Presented().Decided();

    /// <summary>From screening to an approved plan.</summary>
    public static CaseWriter Decided(this CaseWriter tell) => tell.Screened().Confirmed().Registered().Assigned().Awarded().Planned();
}
