using Npgsql;

namespace Concord.Benchmarks.Speed;

/// <summary>What a command and a page of the feed cost with few events stored, and with many.</summary>
internal sealed class Growth(ConcordItself concord, NpgsqlDataSource database, Contest contest, Figures figures, Pace pace, int few, int many)
{
    private const int Each = 25;
    private const string Schema = "transhumance";

    public async Task RunAsync()
    {
        // One of each kind, to be made more of.
        await Wrk.SendAsync(await concord.MapAsync(concord.Transhumance), TimeSpan.FromSeconds(2));
        await concord.SettleAsync(concord.Transhumance);
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
        var stored = await database.ScalarAsync<long>($"select count(*) from {Schema}.mt_events");
        var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Speed", "growth.sql"));
        foreach (var (word, value) in new[] { ("schema", Schema), ("type", "corridor-mapped"), ("details", "mt_doc_corridordetails"), ("each", $"{Each}"), ("records", $"{Math.Max(1, (events - stored) / Each)}") })
            sql = sql.Replace($"{{{word}}}", value, StringComparison.Ordinal);
        await database.DoAsync($"begin; {sql}; commit");
        await database.DoAsync("vacuum analyze");
        await concord.SettleAsync(concord.Transhumance);
        var (map, page) = (await concord.MapAsync(concord.Transhumance), await concord.PageAsync(concord.Transhumance));
        return await contest.RunAsync($"With {events} events stored",
        [
            new("a command", during => Wrk.SendAsync(map, during), [concord.Process("transhumance")]) { Settle = () => concord.SettleAsync(concord.Transhumance) },
            new("a page of the feed", during => Wrk.SendAsync(page, during), [concord.Process("transhumance")]),
        ], pace);
    }
}
