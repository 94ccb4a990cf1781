namespace Concord.Platform.Demonstration.Region;

/// <summary>What is written down after a visit.</summary>
internal static class Note
{
    private static readonly ILookup<int, string> ByWellbeing = Facts.Read("narratives.txt", '|').ToLookup(row => int.Parse(row[0]), row => row[1]);

    public static IReadOnlyList<string> For(int wellbeing) => [.. ByWellbeing[wellbeing]];
}
