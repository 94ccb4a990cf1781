namespace Concord.Platform.Demonstration.Script;

/// <summary>What Concord refuses, each by the rule that it names. A refusal is the end of the story, so that the next play meets it again.</summary>
internal static class RefusedOnPurpose
{
    private static readonly string[] NoAttempts = [];

    public static IReadOnlyList<Story> All { get; } =
    [
        Refused("an interviewer confirms their own interview", "screening", "forbidden", 50,
            tell => tell.Presented().Screened().Days(2, 9).Then(Actors.Caseworker, "confirm-eligibility",
                new { criteriaVersion = "2025-1", basis = "member", verification = "interview", authorityCheck = "clear", lateWaiver = (string?)null })),
        Refused("screening while the age is in doubt", "presented", "R-01", 30, tell => tell.Presented(ageInDoubt: true).AgeDoubted().Screened()),
        Refused("a visit after new doubt about the age", "active", "R-05", 230, tell => tell.Started().Accompanied(1).AgeDoubted().Days(8, 15).Seen(3)),
        Refused("eligibility by a commander's list alone", "screening", "R-06", 50,
            tell => tell.Presented(source: "commanderList").Screened().Confirmed(verification: "commanderList")),
        Refused("support for somebody who rejoined", "left", "R-18", 300,
            tell => tell.Started().Accompanied(1).Departed("rejoined", "established from two sides").Reopened("newNeed", "asked for at the office")),
        Refused("a plan without an economic milestone", "registered", "R-19", 85,
            tell => tell.Presented().Screened().Confirmed().Registered().Assigned().Days(6, 12).Then(Actors.Supervisor, "approve-plan",
                new { milestones = new[] { new Milestone("M1", "social", "village-dialogue", tell.Diary.Today.AddDays(90), $"PRV-{tell.Person.Home.Mission}-01", Mandatory: true) }, participantSigned = true })),
        Refused("a woman without the offer of a female caseworker", "registered", "R-22", 70,
            tell => tell.Presented().Screened().Confirmed().Registered().Days(2, 4).Then(Actors.Supervisor, "assign-caseworker",
                new { caseworker = Actors.Caseworker, sameSexOffered = false, sameSexAnswer = "notApplicable" })) with { Cast = Cast.Woman },
        Refused("contact called lost after one call", "active", "R-27", 230,
            tell => tell.Started().Accompanied(1).Days(12, 18).Then(Actors.Supervisor, "record-departure",
                new { reason = "contactLost", contactAttempts = new[] { new { on = tell.Diary.Today.AddDays(-3), channel = "phone" } } })),
        Refused("the former office acts after a transfer", "active", "R-29", 280,
            tell => tell.Started().Accompanied(1).TransferProposed().TransferAccepted().Days(3, 9).Then(Actors.Caseworker, "record-departure",
                new { reason = "withdrew", contactAttempts = NoAttempts })) with { Cast = Cast.NearDjibo },
        Refused("graduation with a mandatory milestone open", "active", "R-30", 230,
            tell => tell.Started().Accompanied(1).Days(9, 15).Then(Actors.Supervisor, "graduate-participant",
                new { exitInterviewHeld = true, followUpMonths = 12, waivers = NoAttempts })),
    ];

    private static Story Refused(string name, string state, string rule, int days, Func<CaseWriter, CaseWriter> tell) =>
        new(name, state, Share: 1, days, writer => tell(writer).ButRefused(rule)) { Earliest = days + 20 };
}
