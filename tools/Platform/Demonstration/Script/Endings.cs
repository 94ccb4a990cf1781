namespace Concord.Platform.Demonstration.Script;

/// <summary>How cases move and end: transfers, graduation, departure, and the way back.</summary>
internal static class Endings
{
    private const string Dori = "DORI";

    public static CaseWriter TransferProposed(this CaseWriter tell, string toOffice = Dori, string reason = "moved") => tell.Days(5, 20)
        .Then(Actors.Caseworker, "propose-transfer", new { toOffice, reason }, "the other office is nearer now");

    /// <summary>From here on the office of Dori is responsible, and a supervisor there acts until its caseworker has a client.</summary>
    public static CaseWriter TransferAccepted(this CaseWriter tell)
    {
        tell.Days(2, 8).Then(Actors.Supervisor, "accept-transfer", new { }, "place and provider found in Dori");
        tell.Companion = Actors.Supervisor;
        return tell.Assigned();
    }

    public static CaseWriter TransferDeclined(this CaseWriter tell) => tell.Days(2, 8)
        .Then(Actors.Supervisor, "decline-transfer", new { reason = "noCapacity" }, "no caseworker free before the rains");

    public static CaseWriter TransferCancelled(this CaseWriter tell) => tell.Days(2, 8)
        .Then(Actors.Caseworker, "cancel-transfer", new { }, "the move was put off");

    /// <summary>Every mandatory milestone is reached, or let go for a reason.</summary>
    public static CaseWriter Graduated(this CaseWriter tell)
    {
        var waivers = tell.Ahead.Where(milestone => milestone.Mandatory)
            .Select(milestone => new { milestone = milestone.Code, reason = "not held for want of security; another way to the same end was found" }).ToArray();
        return tell.Heard().Days(5, 15)
            .Then(Actors.Supervisor, "graduate-participant", new { exitInterviewHeld = true, followUpMonths = tell.Chance.Pick([12, 12, 18]), waivers }, "plan completed, exit interview held");
    }

    /// <summary>Before somebody graduates, their risk is judged and their own word on the support is asked for.</summary>
    private static CaseWriter Heard(this CaseWriter tell) => tell.Days(5, 15)
        .Then(tell.Companion, "assess-re-recruitment-risk", new
        {
            kind = "reRecruitment", tool = "RRT", toolVersion = "2.1", band = tell.Chance.Pick(["low", "low", "medium"]), protectiveFactors = new[] { "family", "livelihood" }, reviewBy = tell.Diary.Today.AddDays(60),
        }, "judged together with the supervisor")
        .LaterThatDay().Then(tell.Companion, "record-feedback", new { kind = "satisfaction", topic = "support", satisfaction = tell.Chance.Between(3, 5) });

    public static CaseWriter Departed(this CaseWriter tell, string reason, string? why = null) => tell.Days(8, 40)
        .Then(tell.Companion, "record-departure", new { reason, contactAttempts = Array.Empty<object>() }, why);

    /// <summary>Contact is lost only after tries by several channels over more than thirty days, and a supervisor says so.</summary>
    public static CaseWriter ContactLost(this CaseWriter tell)
    {
        var first = tell.Diary.Today.AddDays(10);
        return tell.Days(55, 70).Then(Actors.Supervisor, "record-departure", new
        {
            reason = "contactLost",
            contactAttempts = new[] { Attempt(first, "phone"), Attempt(first.AddDays(12), "family"), Attempt(first.AddDays(26), "visit"), Attempt(first.AddDays(38), "radio") },
        }, "four tries by four channels");
    }

    public static CaseWriter Reopened(this CaseWriter tell, string reason, string why) => tell.Days(30, 75)
        .Then(Actors.Supervisor, "reopen-case", new { reason }, why);

    private static object Attempt(DateOnly on, string channel) => new { on, channel };
}
