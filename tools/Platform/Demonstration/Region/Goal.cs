namespace Concord.Platform.Demonstration.Region;

/// <summary>Something that people of the region plan for.</summary>
internal sealed record Goal(string Track, string Sex, string Name, int Weeks)
{
    private static readonly IReadOnlyList<Goal> All = [.. Facts.Read("plans.csv").Select(row => new Goal(row[0], row[1], row[2], int.Parse(row[3])))];

    /// <summary>What suits a person of <paramref name="sex"/> on one of <paramref name="tracks"/>.</summary>
    public static IReadOnlyList<Goal> For(string sex, params string[] tracks) =>
        [.. All.Where(goal => tracks.Contains(goal.Track) && (goal.Sex == "any" || goal.Sex == sex))];
}
