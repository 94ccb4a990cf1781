using System.Text.Json;
using Spectre.Console;
using static Concord.Platform.Demonstration.Script.Actors;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>What came of one alert, in every context that heard of it: the auditor follows the errand from one to the other.</summary>
internal static class Chain
{
    private static readonly string[] Wings = [Alerts.Wing, "violence-reduction", "community-policing", "grievances"];

    public static async Task PrintAsync(IAnsiConsole console, Walk walk, Met alert, CancellationToken stop)
    {
        var history = (await walk.SeeAsync(Auditor, $"{Alerts.Wing}/history/{alert.Id}", stop)).GetProperty("events").EnumerateArray().ToList();
        console.WriteLine();
        console.WriteLine("One alert, and what its neighbours did about it");
        var table = new Table { Border = TableBorder.Simple }.AddColumns("when (UTC)", "context", "what");
        foreach (var (at, wing, what) in await StepsAsync(walk, history, stop))
            table.AddRow(new Text($"{at:HH:mm:ss.fff}"), new Text(wing), new Text(what));
        console.Write(table);
    }

    private static async Task<List<(DateTimeOffset At, string Wing, string What)>> StepsAsync(Walk walk, List<JsonElement> history, CancellationToken stop)
    {
        var steps = new List<(DateTimeOffset, string, string)>();
        foreach (var errand in history.Select(step => step.GetProperty("correlation").GetString()!).Distinct())
        {
            foreach (var wing in Wings)
                steps.AddRange(((await walk.FindAsync(Auditor, $"{wing}/history/correlations/{errand}", stop))?.GetProperty("events").EnumerateArray() ?? [])
                    .Select(step => (step.GetProperty("recordedAt").GetDateTimeOffset(), wing, step.GetProperty("type").GetString()!)));
        }

        return [.. steps.Distinct().OrderBy(step => step.Item1)];
    }
}
