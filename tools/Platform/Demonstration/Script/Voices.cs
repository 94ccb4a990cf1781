namespace Concord.Platform.Demonstration.Script;

/// <summary>What is asked along the way: how the person sees the support, what endangers them, how their community takes them, whether a need was met.</summary>
internal static class Voices
{
    private static readonly string[] Topics = ["support", "provider", "delay", "information"];
    private static readonly string[] Kinds = ["dialogue", "dialogue", "mediation", "ceremony", "symbolicReparation", "communityWork", "truthTelling"];

    /// <summary>At most one of these at a visit.</summary>
    public static CaseWriter Asked(this CaseWriter tell) => tell.Chance.Between(1, 8) switch
    {
        1 => tell.Spoken(),
        2 => tell.Reconciled(),
        3 => tell.LaterThatDay().Then(tell.Companion, "answer-psychosocial-need", new { answer = tell.Chance.Pick(["met", "partlyMet", "stillAwaited"]) }),
        4 => tell.LaterThatDay().Judged("retaliation", tell.Chance.Pick(["low", "medium"]), 60),
        _ => tell,
    };

    public static CaseWriter Spoken(this CaseWriter tell)
    {
        var kind = tell.Chance.Pick(["satisfaction", "suggestion", "complaint"]);
        return tell.LaterThatDay().Then(tell.Companion, "record-feedback", new { kind, topic = tell.Chance.Pick(Topics), satisfaction = kind == "satisfaction" ? tell.Chance.Between(2, 5) : (int?)null });
    }

    /// <summary>The person's own word on the support as a whole.</summary>
    public static CaseWriter Satisfied(this CaseWriter tell) =>
        tell.LaterThatDay().Then(tell.Companion, "record-feedback", new { kind = "satisfaction", topic = "support", satisfaction = tell.Chance.Between(3, 5) });

    private static CaseWriter Reconciled(this CaseWriter tell)
    {
        var victims = tell.Chance.In(30);
        return tell.LaterThatDay().Then(tell.Companion, "record-reconciliation-measure", new
        {
            kind = tell.Chance.Pick(Kinds), place = tell.Person.Home.Code, publicConfrontation = false, victimsTookPart = victims, victimsConsented = victims,
            safeguards = victims ? new[] { "neutralPlace", "supportPersonPresent", "preparedBefore" } : ["neutralPlace"], perception = tell.Chance.Between(2, 5),
        });
    }

    public static CaseWriter Judged(this CaseWriter tell, string kind, string band, int days) => tell.Then(tell.Companion, "assess-re-recruitment-risk", new
    {
        kind, tool = "RRT", toolVersion = "2.1", band, protectiveFactors = new[] { "family", tell.Chance.Pick(["livelihood", "acceptance", "mentor"]) }, reviewBy = tell.Diary.Today.AddDays(days),
    }, "judged in a talk, with the tool beside");

    /// <summary>A high risk, which a supervisor looks at within the week and something is done about.</summary>
    public static CaseWriter InDanger(this CaseWriter tell) => tell.Days(6, 12).Judged("retaliation", "high", 7)
        .Days(1, 4).Then(Actors.Supervisor, "review-risk", new { kind = "retaliation", band = tell.Chance.Pick(["high", "medium"]), measures = new[] { "closerVisits", "mediation" }, reviewBy = tell.Diary.Today.AddDays(60) }, "seen together with the caseworker");
}
