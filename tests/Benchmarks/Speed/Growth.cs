using Concord.Benchmarks.Feeds;
using Concord.Platform.Running;
using Npgsql;

namespace Concord.Benchmarks.Speed;

/// <summary>What a command, a page of the feed, an instant on it and a look at the sealing cost with few events stored, and with many.</summary>
/// <param name="home">Where the system runs.</param>
/// <param name="up">Brings up what isn't.</param>
/// <param name="database">Its database.</param>
/// <param name="contest">Lets both work in turn.</param>
/// <param name="figures">Where figures go.</param>
/// <param name="pace">How often and for how long.</param>
/// <param name="few">How many events are few.</param>
/// <param name="many">And many.</param>
internal sealed class Growth(Home home, Func<Task<Running>> up, NpgsqlDataSource database, Contest contest, Figures figures, Pace pace, int few, int many)
{
    private const int Each = 25;
    private const string Service = "transhumance";

    public async Task RunAsync()
    {
        var before = await WithAsync(few);
        var after = await WithAsync(many);
        foreach (var name in before.Keys)
        {
            figures.Tell($"{name}: processor time with {many} events, times that with {few}", after[name].Of(round => round.Cpu).Median / before[name].Of(round => round.Cpu).Median, "×");
            figures.Tell($"{name}: median time with {many} events, times that with {few}", after[name].Of(round => round.Shot.P50).Median / before[name].Of(round => round.Shot.P50).Median, "×");
        }
    }

    private async Task<IReadOnlyDictionary<string, Results>> WithAsync(int events)
    {
        await FillAsync(events);
        using var running = await up();
        var concord = new ConcordItself(running);
        var (map, page, instant) = (await concord.MapAsync(concord.Transhumance), await concord.PageAsync(concord.Transhumance), await concord.InstantAsync(concord.Transhumance));
        var health = new Requests(concord.Transhumance, ["/health/ledger"], "GET");
        return await contest.RunAsync($"With {events} events stored",
        [
            new("a command", during => Wrk.SendAsync(map, during), [concord.Process(Service)]) { Settle = () => concord.SettleAsync(concord.Transhumance) },
            new("a page of the feed", during => Wrk.SendAsync(page, during), [concord.Process(Service)]),
            new("an instant on the feed", during => Wrk.SendAsync(instant, during), [concord.Process(Service)]),
            new("how the sealing goes", during => Wrk.SendAsync(health, during), [concord.Process(Service)]),
        ], pace);
    }

    // The service stands still meanwhile: how far its lists came is written behind its back.
    private async Task FillAsync(int events)
    {
        using (var running = await up())
        {
            // One of each kind, to be made more of.
            var concord = new ConcordItself(running);
            await Wrk.SendAsync(await concord.MapAsync(concord.Transhumance), TimeSpan.FromSeconds(2));
            await concord.SettleAsync(concord.Transhumance);
        }

        await new ServiceProcess(home).StopAsync(new ProcessBook(home).Alive(Service)!);
        var stored = await database.ScalarAsync<long>($"select count(*) from {Service}.mt_events");
        var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Speed", "growth.sql"));
        foreach (var (word, value) in new[] { ("schema", Service), ("type", "corridor-mapped"), ("details", "mt_doc_corridordetails"), ("each", $"{Each}"), ("records", $"{Math.Max(1, (events - stored) / Each)}") })
            sql = sql.Replace($"{{{word}}}", value, StringComparison.Ordinal);
        await database.DoAsync($"begin; {sql}; commit");
        await database.DoAsync("vacuum analyze");
    }
}
