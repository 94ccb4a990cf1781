namespace Concord.Platform.Demonstration.Script;

/// <summary>What is decided twice, by other people than the first time: appeals, eligibility taken back, the suspicion that two cases are of one person, consent to less.</summary>
internal static class Doubts
{
    /// <summary>A panel decides, nobody of which had a part in the denial.</summary>
    public static CaseWriter Appealed(this CaseWriter tell, string result) => tell
        .Days(4, 20).Then(Actors.Caseworker, "lodge-eligibility-appeal", new { ground = tell.Chance.Pick(["newEvidence", "factsWrong", "procedureUnfair"]), channel = tell.Chance.Pick(["inPerson", "letter", "representative"]) })
        .Days(8, 20).Then(Actors.Head, "decide-eligibility-appeal", new { result, panel = new[] { Actors.Head, "panellist-2" } }, "heard by a panel of two");

    /// <summary>The competent authority answers late, and the head of office acts on it the same day.</summary>
    public static CaseWriter Revoked(this CaseWriter tell)
    {
        tell.Days(10, 30).Answered("indication", out var reference);
        return tell.LaterThatDay().Then(Actors.Head, "revoke-eligibility", new { ground = "seriousCrimeIndication", authority = $"{tell.Person.Home.Mission}-MJ", reference }, "on the word of the competent authority");
    }

    /// <summary>Another case, opened by a partner for somebody of the same name.</summary>
    public static CaseWriter MetTwice(this CaseWriter tell) => tell
        .Days(1, 4).Then(Actors.Partner, Step.Present, new
        {
            source = "partner", place = tell.Person.Home.Code, sex = tell.Person.Sex, names = new { given = tell.Person.Given, family = tell.Person.Family }, birthDate = tell.Person.BirthDate,
        }, about: Part.Twin)
        .Days(1, 5).Then(Actors.Caseworker, "raise-duplicate-suspicion", new { otherCase = "{twin}", matcher = "nameIndex", band = "high" });

    public static CaseWriter Resolved(this CaseWriter tell, string finding) => tell.Days(2, 10)
        .Then(Actors.Supervisor, "resolve-duplicate-suspicion", new { otherCase = "{twin}", finding, survivingCase = finding == "samePerson" ? "{twin}" : null }, "both were talked to");

    /// <summary>They were two after all, as somebody else found than who had joined the cases.</summary>
    public static CaseWriter Separated(this CaseWriter tell) => tell.Days(3, 9).Then(Actors.Head, "separate-joined-case", new { ground = "documentSeen" }, "a birth certificate was brought");

    /// <summary>No to some, less than before, and for two days a vital interest that two people see.</summary>
    public static CaseWriter ConsentingToLess(this CaseWriter tell) => tell.Days(5, 12)
        .Then(Actors.Caseworker, "refuse-consent", new { purposes = new[] { "reporting" }, recipients = new[] { "donor" }, language = tell.Person.Language, method = "verbal" })
        .LaterThatDay().Then(Actors.Caseworker, "narrow-consent", new { purposes = new[] { "caseManagement", "referral" }, recipients = new[] { "provider" }, language = tell.Person.Language, method = "thumbprint" })
        .Days(5, 9).Then(Actors.Caseworker, "propose-consent-override", new { purpose = "referral", recipient = "authority", vitalInterest = true, hours = 48 }, "a threat to life", CaseWriter.Protection)
        .LaterThatDay().Then(Actors.Supervisor, "override-consent", new { }, "a threat to life", CaseWriter.Protection)
        .Days(5, 9).Then(Actors.Caseworker, "withdraw-consent", new { purposes = new[] { "referral" }, recipients = Array.Empty<string>(), language = tell.Person.Language, method = "verbal" });

    /// <summary>A document was seen that says the name otherwise.</summary>
    public static CaseWriter PutRight(this CaseWriter tell) => tell.LaterThatDay().Then(Actors.Caseworker, "rectify-participant",
        new { ground = "documentSeen", names = new { given = tell.Person.Given, family = tell.Person.Family, alsoKnownAs = tell.Person.AlsoKnownAs }, birthDate = tell.Person.BirthDate, phone = tell.Person.Phone }, about: Part.Person);
}
