using Concord.Platform.Demonstration.Region;

namespace Concord.Platform.Demonstration.Script;

/// <summary>How participants are accompanied: registration, visits, milestones, and what is asked and given along the way.</summary>
internal static class Accompaniment
{
    private static readonly string[] Methods = ["signature", "thumbprint", "thumbprint", "witnessedVerbal"];
    private static readonly string[] Visits = ["home", "home", "workplace", "office", "phone"];
    private static readonly string[] Evidence = ["certificate", "visit", "providerReport"];

    public static CaseWriter Registered(this CaseWriter tell)
    {
        var language = tell.Chance.In(80) ? tell.Person.Language : "fr";
        DateOnly? until = tell.Chance.In(40) ? tell.Diary.Today.AddYears(2) : null;
        return tell.Days(1, 5)
            .Then(Actors.Caseworker, "grant-consent", new
            {
                purposes = new[] { "caseManagement", "referral", "reporting" }, recipients = new[] { "provider", "authority" }, language, method = tell.Chance.Pick(Methods), until,
            }, "read out and explained in the person's language")
            .LaterThatDay().Then(Actors.Caseworker, "register-participant", new { termsVersion = "2024-1", termsLanguage = language }).Known();
    }

    /// <summary>After a transfer the office of Dori names one of its own, who has no client here.</summary>
    public static CaseWriter Assigned(this CaseWriter tell) => tell.Days(1, 4).Then(Actors.Supervisor, "assign-caseworker", new
    {
        caseworker = tell.Companion == Actors.Caseworker ? Actors.Caseworker : "caseworker-dori-2",
        sameSexOffered = true,
        sameSexAnswer = tell.Chance.Pick(["accepted", "accepted", "declined", "unavailable"]),
    });

    /// <summary>What was promised for the next visit is done after it.</summary>
    public static CaseWriter Visited(this CaseWriter tell, int wellbeing) => tell.Seen(wellbeing).Served().Delivered().GrantPaid();

    public static CaseWriter Seen(this CaseWriter tell, int wellbeing)
    {
        var kind = tell.Chance.Pick(Visits);
        var nextDue = tell.Diary.Today.AddDays(tell.Chance.Between(28, 60));
        var narrative = tell.Chance.In(85) ? tell.Chance.Pick(Note.For(wellbeing)) : null;
        return tell.Then(tell.Companion, "record-follow-up-visit", new { kind, wellbeing, nextDue, narrative });
    }

    /// <summary>Visits and milestones in turn; things get better on the whole.</summary>
    public static CaseWriter Accompanied(this CaseWriter tell, int milestones)
    {
        for (var reached = 0; reached < milestones && tell.Ahead.TryDequeue(out var milestone); reached++)
        {
            tell.Days(12, 30).Visited(Math.Min(5, tell.Chance.Between(1, 3) + reached)).Asked()
                .Days(15, 35).Then(tell.Companion, "record-milestone-achieved", new { milestone = milestone.Code, evidence = tell.Chance.Pick(Evidence) });
            tell.Reached.Add(milestone);
            tell.Given();
        }

        return tell;
    }

    /// <summary>Visits go on until today.</summary>
    public static CaseWriter VisitedSince(this CaseWriter tell, int least = 24, int most = 48, int atMost = 24)
    {
        for (var visits = 0; visits < atMost && tell.Diary.HasPast(most + 1); visits++)
            _ = tell.Chance.In(12) ? tell.Days(least, most).Missed() : tell.Days(least, most).Visited(tell.Chance.Between(2, 5));
        return tell;
    }

    private static CaseWriter Missed(this CaseWriter tell) => tell.Then(tell.Companion, "record-missed-visit",
        new { on = tell.Diary.Today, why = tell.Chance.Pick(["notAtHome", "calledOff", "roadClosed", "insecurity", "staffAbsent"]), nextDue = tell.Diary.Today.AddDays(14) });

    // A grant to whoever learned to live from something, a service to whoever asks for one; the plan changes with it.
    private static CaseWriter Given(this CaseWriter tell)
    {
        if (tell.Companion != Actors.Caseworker || tell.Reached.Count > 1)
            return tell;
        return tell.Chance.Between(1, 5) switch { 1 or 2 => tell.Granted(), 3 or 4 => tell.Referred(), _ => tell.Revised() };
    }
}
