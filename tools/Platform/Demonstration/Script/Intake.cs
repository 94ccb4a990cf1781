namespace Concord.Platform.Demonstration.Script;

/// <summary>How cases begin: from presentation to the decision on eligibility.</summary>
internal static class Intake
{
    private static readonly DateOnly NewCriteria = new(2025, 7, 1);
    private static readonly string[] Sources = ["self", "self", "community", "community", "authority", "commanderList"];
    private static readonly string[] Grounds = ["appearance", "conflictingDocuments", "ownStatement", "thirdParty"];

    /// <summary>Some come by a partner, the others by themselves or by people of their village.</summary>
    public static CaseWriter Presented(this CaseWriter tell, bool ageInDoubt = false, string? source = null)
    {
        var byPartner = source is null ? tell.Chance.In(45) : source == "partner";
        var person = tell.Person;
        return tell.Then(byPartner ? Actors.Partner : Actors.Caseworker, Step.Present, new
        {
            source = byPartner ? "partner" : source ?? tell.Chance.Pick(Sources),
            place = person.Home.Code,
            sex = person.Sex,
            names = new { given = person.Given, family = person.Family, alsoKnownAs = person.AlsoKnownAs },
            birthDate = person.BirthDate,
            phone = person.Phone,
            ageInDoubt,
            reference = byPartner ? $"PS-{tell.Diary.Today:yyMM}-{tell.Chance.Between(1, 999):000}" : null,
        }, byPartner ? "referred after a first talk" : "came to the office");
    }

    public static CaseWriter AgeDoubted(this CaseWriter tell) => tell.LaterThatDay().Then(Actors.Caseworker, "request-age-assessment",
        new { ground = tell.Chance.Pick(Grounds), childProtectionContact = Contact(tell) }, "doubt counts as child until it is resolved", CaseWriter.Protection);

    public static CaseWriter AgeDetermined(this CaseWriter tell, string finding) => tell.Days(2, 9).Then(Actors.Supervisor, "record-age-determination",
        new { determination = finding, method = tell.Chance.In(70) ? "documents" : "interview", consentGiven = true }, "assessment held with the person's consent", CaseWriter.Protection);

    /// <summary>Handed over in person, or acknowledged within two days.</summary>
    public static CaseWriter Routed(this CaseWriter tell)
    {
        var acknowledgement = $"ACK-{tell.Chance.Between(100, 999)}";
        var inPerson = tell.Chance.In(50);
        tell.LaterThatDay().Then(Actors.Caseworker, "route-to-child-protection", new { receivingActor = Contact(tell), acknowledgement = inPerson ? acknowledgement : null }, "handed over", CaseWriter.Protection);
        return inPerson ? tell : tell.Days(1, 1).Then(Actors.Caseworker, "acknowledge-routing", new { acknowledgement }, "told by telephone", CaseWriter.Protection);
    }

    public static CaseWriter Screened(this CaseWriter tell) => tell.Days(3, 14).Then(Actors.Caseworker, "open-screening", new { });

    public static CaseWriter Confirmed(this CaseWriter tell, string? verification = null)
    {
        var basis = tell.Person.Sex == "female" && tell.Chance.In(60) ? "associated" : tell.Chance.In(75) ? "member" : "dependantWithClaim";
        verification ??= tell.Chance.Pick(["interview", "documents", "communityAttestation"]);
        var check = tell.Chance.In(70) ? "clear" : "notRequired";
        tell.Days(5, 21);
        if (check == "clear")
            tell.Answered(check, out _).LaterThatDay();
        return tell.Then(Actors.Supervisor, "confirm-eligibility", new { criteriaVersion = Criteria(tell), basis, verification, authorityCheck = check, lateWaiver = (string?)null });
    }

    public static CaseWriter Denied(this CaseWriter tell, string? reason = null)
    {
        reason ??= tell.Chance.Pick(["notAssociated", "notAssociated", "falseClaim", "outsideMandate", "seriousCrimeIndication", "activeMember"]);
        tell.Days(6, 24);
        if (reason == "seriousCrimeIndication")
            tell.Answered("indication", out _).LaterThatDay();
        return tell.Then(Actors.Supervisor, "deny-eligibility",
            new { criteriaVersion = Criteria(tell), reason, genderScreeningAsked = true, noticeGiven = true }, "reason and way to appeal were explained");
    }

    /// <summary>What the competent authority says, and where that stands.</summary>
    public static CaseWriter Answered(this CaseWriter tell, string outcome, out string reference) => tell.Then(Actors.Caseworker, "record-authority-check-outcome",
        new { outcome, authority = $"{tell.Person.Home.Mission}-MJ", reference = reference = $"MJ/{tell.Diary.Today.Year}/{tell.Chance.Between(1, 9999):0000}" }, "answered in writing");

    /// <summary>The version of the criteria that was in force when the person came.</summary>
    private static string Criteria(CaseWriter tell) => DateOnly.FromDateTime(tell.Steps[0].OccurredAt.UtcDateTime) < NewCriteria ? "2024-1" : "2025-1";

    private static string Contact(CaseWriter tell) => $"CP-{tell.Person.Home.Mission}-{tell.Chance.Between(1, 4):00}";
}
