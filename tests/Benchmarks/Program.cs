using Concord.Benchmarks;
using Concord.Benchmarks.Feeds;
using Concord.Benchmarks.Ledger;
using Concord.Benchmarks.Speed;
using Concord.Platform.Running;

var figures = new Figures();
try
{
    return await MeasureAsync();
}
catch (RefusalException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}

async Task<int> MeasureAsync()
{
    switch (args)
    {
        case ["ledger"]:
            break;
        case ["absence"]:
            await Absence.RunAsync(figures);
            return 0;
        case ["feeds"]:
            using (var running = new Running())
            {
                var bench = new FeedBench(running, figures);
                await bench.ArrivalAsync(perSecond: 200, TimeSpan.FromSeconds(30));
                await bench.ManyAsync(subscribers: 1000, perSecond: 20, TimeSpan.FromSeconds(20));
                await bench.OldPagesAsync(rounds: 3);
            }

            return 0;
        case ["speed", .. var rest] when rest.All(word => word is "quick" or "short" || SpeedBench.Parts.Contains(word)):
            await using (var bench = new SpeedBench(figures, rest.Contains("quick") ? Pace.Quick : rest.Contains("short") ? Pace.Short : Pace.Usual, [.. rest.Where(SpeedBench.Parts.Contains)]))
                await bench.RunAsync();
            return 0;
        case ["rebuild", .. var rest] when rest is [] or ["quick"]:
            await new Rebuilds(figures, events: rest is [] ? 1_000_000 : 50_000, rounds: rest is [] ? 3 : 1).RunAsync();
            return 0;
        case ["kills"]:
            await Kills.RunAsync(figures);
            return 0;
        default:
            Console.Error.WriteLine("Name what to measure: ledger, absence, rebuild (or rebuild quick), speed (all of it, short or quick, and any of opens, writes, proxies, reads, replay, growth), kills, or over what ./platform up brought up: feeds.");
            return 1;
    }

    Hashing.Run(figures);
    await using (var bench = await SealingBench.PrepareAsync())
    {
        await bench.CatchUpAsync(figures);
        await bench.KeepUpAsync(figures);
        await bench.GoOnAsync(figures);
        await bench.VerifyAsync(figures);
    }

    return 0;
}
