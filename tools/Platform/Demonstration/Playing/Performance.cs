using System.Diagnostics;
using Concord.Platform.Demonstration.Neighbours;
using Concord.Platform.Demonstration.Region;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Two years of casework in the Liptako-Gourma, played through the gateway as its clients would, and one case of it replayed.</summary>
internal static class Performance
{
    // Enough to keep two cores busy; a client of its own would not send more at once either.
    private const int AtOnce = 6;

    public static async Task PlayAsync(PlatformFile platform, Playbill bill, IAnsiConsole console, CancellationToken stop)
    {
        console.WriteLine();
        console.WriteLine($"Reintegration in the Liptako-Gourma: {bill.Cases} cases in {Gazetteer.Missions.Count} missions, told up to {bill.Until:yyyy-MM-dd} from seed {bill.Seed}");
        var scripts = bill.Scripts();
        var score = new Score();
        using var gateway = new Gateway(platform);
        await Founding.PlayAsync(gateway.SendAsync, stop);
        var clock = Stopwatch.StartNew();
        await PlayAsync(scripts, new Player(gateway.SendAsync, bill, score), console, stop);
        Summary.Print(console, scripts, score, clock.Elapsed);
        await Office.PlayAsync(console, gateway.SendAsync, bill, score, scripts, stop);
        await Season.PlayAsync(gateway, bill, console, stop);
        await Replay.PrintAsync(console, gateway, score.IdOf(scripts[0])!, stop);
        WhereNext.Print(console, platform, score.IdOf(scripts[0])!);
    }

    private static Task PlayAsync(IReadOnlyList<CaseScript> scripts, Player player, IAnsiConsole console, CancellationToken stop) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var played = progress.AddTask("  cases", maxValue: scripts.Sum(script => script.Steps.Count));
                var several = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
                // In the order in which people came, as far as several are served at once.
                await Parallel.ForEachAsync(scripts.OrderBy(script => script.Steps[0].OccurredAt), several, async (script, halt) =>
                {
                    await player.PlayAsync(script, halt);
                    played.Increment(script.Steps.Count);
                });
            });
}
