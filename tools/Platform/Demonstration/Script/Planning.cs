using Concord.Platform.Demonstration.Region;

namespace Concord.Platform.Demonstration.Script;

/// <summary>How plans are made: drafted with the participant, approved by somebody else, changed when life does.</summary>
internal static class Planning
{
    public static CaseWriter Planned(this CaseWriter tell, string? reason = null)
    {
        tell.Days(4, 10).Ahead.Clear();
        tell.Reached.Clear();
        tell.Plan("M1", mandatory: true, "economic");
        tell.Plan("M2", mandatory: true, "social", "psychosocial");
        if (tell.Chance.In(60))
            tell.Plan("M3", mandatory: false, "education", "health", "legal", "housingLand");
        // Whoever drafts a plan doesn't approve it: where the supervisor accompanies, there is no draft.
        var drafted = tell.Companion == Actors.Caseworker && tell.Chance.In(50);
        if (drafted)
            tell.Then(Actors.Caseworker, "draft-plan", new { milestones = tell.Ahead.ToArray() });
        return tell.Days(3, 8).Then(Actors.Supervisor, "approve-plan", new { milestones = drafted ? null : tell.Ahead.ToArray(), participantSigned = true }, reason ?? "agreed with the participant, read out before signing");
    }

    /// <summary>The plan changes after something was reached: training that the market asks for, and later days where one has passed.</summary>
    public static CaseWriter Revised(this CaseWriter tell)
    {
        var ahead = tell.Ahead.Select(milestone => milestone with { Due = Later(milestone.Due, tell.Diary.Today.AddDays(60)) })
            .Append(tell.Reaching(new("M4", "vocational", "learn-a-trade", tell.Diary.Today.AddDays(150), Provider(tell), Mandatory: false, $"MD-{tell.Chance.Between(1, 20):00}"))).ToArray();
        tell.Ahead.Clear();
        foreach (var milestone in ahead)
            tell.Ahead.Enqueue(milestone);
        return tell.Days(1, 4).Then(Actors.Supervisor, "revise-plan", new
        {
            why = tell.Chance.Pick(["newNeed", "ownWish", "marketChanged", "providerGone"]), participantSigned = true, milestones = tell.Reached.Concat(ahead).ToArray(),
        }, "agreed with the participant, read out before signing");
    }

    private static void Plan(this CaseWriter tell, string code, bool mandatory, params string[] tracks)
    {
        var goal = tell.Chance.Pick(Goal.For(tell.Person.Sex, tracks));
        tell.Ahead.Enqueue(tell.Reaching(new(code, goal.Track, goal.Name, tell.Diary.Today.AddDays(7 * goal.Weeks), Provider(tell), mandatory)));
    }

    // Of somebody with a disability it is asked first whether they can get there.
    private static Milestone Reaching(this CaseWriter tell, Milestone milestone) =>
        tell.HasDisability ? milestone with { ForDisability = true, Access = tell.Chance.Pick(["reachable", "arranged"]) } : milestone;

    private static string Provider(CaseWriter tell) => $"PRV-{tell.Person.Home.Mission}-{tell.Chance.Between(1, 12):00}";

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
