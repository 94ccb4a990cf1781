using System.Diagnostics;
using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Demonstration.Script;
using Spectre.Console;
using static Concord.Platform.Demonstration.Script.Actors;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>The four other contexts in the same region and period: projects, forums, complaints, and an alert that all of them act on.</summary>
internal static class Season
{
    private const string Mission = "BFA";
    private const string Region = "BF56";
    private static readonly string[] Places = ["BF5601", "BF5602", "BF5603"];

    public static async Task PlayAsync(Gateway gateway, Playbill bill, IAnsiConsole console, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var walk = new Walk(gateway.SendAsync, Mission, $"season-{bill.Seed}-{bill.Until:yyyyMMdd}");
        var programme = await Projects.SeatProgrammeAsync(walk, Region, stop);
        Met? alert = null;
        foreach (var place in Places)
        {
            await Forums.PlayAsync(walk, place, bill.Until, stop);
            await Projects.PlayAsync(walk, place, programme, stop);
            await Complaints.PlayAsync(walk, place, bill.Until, stop);
            await Complaints.ConductAsync(walk, place, stop);
            alert = await Alerts.PlayAsync(walk, place, bill.Until, stop);
            await AnsweredAsync(walk, alert, "accepted", stop);
            await Alerts.PassAsync(walk, alert, stop);
            await AnsweredAsync(walk, alert, "stoodDown", stop);
        }

        console.WriteLine($"  Projects, forums, complaints and alerts in {Places.Length} places: {walk.Commands} requests in {clock.Elapsed.TotalSeconds:0.0} s.");
        await Chain.PrintAsync(console, walk, alert!, stop);
    }

    // The joint patrol says so by itself; a quick action waits for a person, and stands down unanswered.
    private static Task AnsweredAsync(Walk walk, Met alert, string answer, CancellationToken stop) =>
        walk.UntilAsync(Supervisor, $"{alert.Wing}/{alert.Id}", seen => seen.GetProperty("answers").EnumerateArray().Any(found => found.GetProperty("answer").GetString() == answer), stop);
}
