namespace Concord.Platform.Demonstration.Script;

/// <summary>How cases move between offices, stand still for a time, and leave for another country.</summary>
internal static class Moves
{
    private const string Dori = "DORI";

    /// <summary>What a provider works on is brought to its end first; the rest is handed over open.</summary>
    public static CaseWriter TransferProposed(this CaseWriter tell, string toOffice = Dori, string reason = "moved") => tell.Days(5, 20).Served().LaterThatDay()
        .Then(Actors.Caseworker, "propose-transfer", new { toOffice, reason }, "the other office is nearer now");

    /// <summary>From here on the office of Dori is responsible, and a supervisor there acts until its caseworker has a client.</summary>
    public static CaseWriter TransferAccepted(this CaseWriter tell)
    {
        tell.Owed.Clear();
        tell.Days(2, 8).Then(Actors.Supervisor, "accept-transfer", new { }, "place and provider found in Dori");
        tell.Companion = Actors.Supervisor;
        return tell.Assigned();
    }

    public static CaseWriter TransferDeclined(this CaseWriter tell) => tell.Days(2, 8)
        .Then(Actors.Supervisor, "decline-transfer", new { reason = "noCapacity" }, "no caseworker free before the rains");

    public static CaseWriter TransferCancelled(this CaseWriter tell) => tell.Days(2, 8)
        .Then(Actors.Caseworker, "cancel-transfer", new { }, "the move was put off");

    /// <summary>Support stands still; visits go on.</summary>
    public static CaseWriter Suspended(this CaseWriter tell, string reason = "insecurity") => tell.Days(6, 14)
        .Then(Actors.Supervisor, "suspend-reintegration-support", new { reason, reviewBy = tell.Diary.Today.AddDays(60) }, "looked at again within two months")
        .Days(12, 20).Seen(2);

    public static CaseWriter Resumed(this CaseWriter tell) => tell.Days(10, 25)
        .Then(Actors.Supervisor, "resume-reintegration-support", new { ground = tell.Chance.Pick(["safeAgain", "agreedAnew", "returned"]) }, "looked at again, and nothing stands against it");

    /// <summary>Somebody from abroad goes home by their own will, after it was found that they can.</summary>
    public static CaseWriter Returned(this CaseWriter tell)
    {
        var country = tell.Person.Home.Mission == "MLI" ? "NER" : "MLI";
        return tell.Need(new { need = "foreignNational" })
            .Days(6, 15).Then(Actors.Caseworker, "prepare-return", new { country, voluntary = true, familyHandledApart = true, minorsHandledApart = true }, "asked for by the person")
            .Days(6, 20).Then(Actors.Supervisor, "check-return-safety", new { finding = "safe", reference = $"RET-{tell.Diary.Today.Year}-{tell.Chance.Between(1, 99):00}" }, "checked with those who know the place")
            .Departed("repatriated", "went home by their own will");
    }
}
