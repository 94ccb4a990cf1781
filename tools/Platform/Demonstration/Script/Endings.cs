namespace Concord.Platform.Demonstration.Script;

/// <summary>How cases end, and how they are taken up again: graduation, departure, death, closure, and the way back.</summary>
internal static class Endings
{
    private static readonly (string Point, int Months)[] Points = [("afterThreeMonths", 3), ("afterSixMonths", 6), ("afterTwelveMonths", 12)];

    /// <summary>Every mandatory milestone is reached, or let go for a reason; what was referred has come to its end.</summary>
    public static CaseWriter Graduated(this CaseWriter tell)
    {
        var waivers = tell.Ahead.Where(milestone => milestone.Mandatory)
            .Select(milestone => new { milestone = milestone.Code, reason = "not held for want of security; another way to the same end was found" }).ToArray();
        tell.Days(5, 15).Served().LaterThatDay().Judged("reRecruitment", tell.Chance.Pick(["low", "low", "medium"]), 60).Satisfied();
        return tell.Days(5, 15).Then(Actors.Supervisor, "graduate-participant",
            new { exitInterviewHeld = true, followUpMonths = tell.Chance.Pick([12, 12, 18]), waivers, sustainability = tell.Standing(50) }, "plan completed, exit interview held");
    }

    /// <summary>Asked again after three, six and twelve months, as far as they have passed; not everybody is found.</summary>
    public static CaseWriter FollowedUp(this CaseWriter tell)
    {
        var graduated = tell.Diary.Today;
        foreach (var (point, months) in Points)
        {
            var days = graduated.AddMonths(months).DayNumber - tell.Diary.Today.DayNumber;
            if (!tell.Diary.HasPast(days + 7))
                break;
            tell.Days(days - 6, days + 5);
            var isReached = tell.Chance.In(85);
            tell.Then(tell.Companion, "record-post-programme-follow-up", new
            {
                point, reached = isReached, income = isReached ? tell.Chance.Pick(["hasSource", "hasSource", "noSource", "undisclosed"]) : "notAsked",
                activity = isReached ? tell.Chance.Pick(["running", "running", "changed", "ended", "noGrant"]) : "notAsked", sustainability = isReached ? tell.Standing(45) : null,
            }, isReached ? null : "not found by telephone or at home");
        }

        return tell;
    }

    public static CaseWriter Closed(this CaseWriter tell, string ground) => tell.Days(2, 6).Then(Actors.Supervisor, "close-case", new { ground }, "nothing more is owed or awaited");

    /// <summary>The file passes to the national authority, with the digest of its evidence.</summary>
    public static CaseWriter HandedOver(this CaseWriter tell) => tell.Days(3, 9).Then(Actors.Supervisor, "hand-over-to-state", new
    {
        authority = $"{tell.Person.Home.Mission}-CNDDR", scope = new[] { "processFacts", "plan" }, agreement = "MOU-2024-07", proof = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    }, "under the agreement with the authority");

    /// <summary>What was still to be given ends with it.</summary>
    public static CaseWriter Departed(this CaseWriter tell, string reason, string? why = null)
    {
        tell.Owed.Clear();
        return tell.Days(8, 40).Then(tell.Companion, "record-departure", new { reason, contactAttempts = Array.Empty<object>() }, why);
    }

    /// <summary>Contact is lost only after tries by several channels over more than thirty days, and a supervisor says so.</summary>
    public static CaseWriter ContactLost(this CaseWriter tell)
    {
        foreach (var channel in (string[])["phone", "family", "visit", "radio"])
            tell.Days(11, 15).Then(tell.Companion, "record-contact-attempt", new { on = tell.Diary.Today, channel });
        tell.Owed.Clear();
        return tell.Days(3, 8).Then(Actors.Supervisor, "record-departure", new { reason = "contactLost", contactAttempts = Array.Empty<object>() }, "four tries by four channels");
    }

    /// <summary>A second person confirms it, and sees to those who depended on the person.</summary>
    public static CaseWriter Died(this CaseWriter tell)
    {
        tell.Owed.Clear();
        return tell.DeathReported().Days(2, 9).Then(Actors.Supervisor, "confirm-death", new { hasDependants = true, dependantsReferredTo = $"SOC-{tell.Person.Home.Mission}-01" }, "confirmed by the health centre");
    }

    public static CaseWriter DeathReported(this CaseWriter tell) => tell.Days(8, 30)
        .Then(Actors.Caseworker, "record-death", new { source = tell.Chance.Pick(["family", "community", "healthFacility"]), on = tell.Diary.Today.AddDays(-2) });

    public static CaseWriter Reopened(this CaseWriter tell, string reason, string why) => tell.Days(30, 75)
        .Then(Actors.Supervisor, "reopen-case", new { reason }, why);

    private static object Standing(this CaseWriter tell, int least) =>
        new { economic = tell.Chance.Between(least, 95), social = tell.Chance.Between(least, 95), psychosocial = tell.Chance.Between(least, 95) };
}
