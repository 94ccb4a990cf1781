using Concord.Benchmarks.Feeds;
using Concord.Platform.Running;
using Concord.Platform.Verbs;
using Npgsql;
using Spectre.Console;

namespace Concord.Benchmarks.Speed;

/// <summary>Concord, its peers and the floor in one run, on the same PostgreSQL, in turns.</summary>
/// <param name="figures">Where figures go.</param>
/// <param name="pace">How often and for how long.</param>
/// <param name="parts">Which parts are measured; none named are all.</param>
internal sealed class SpeedBench(Figures figures, Pace pace, IReadOnlyList<string> parts) : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Parts = ["opens", "writes", "proxies", "reads", "replay", "growth"];

    private const string Opens = "Open a case";
    private static readonly Dictionary<string, string> Plain = new() { ["Content-Type"] = "application/json" };
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("concord-speed-");
    private readonly Home home = Home.Find(Path.Combine(Home.Find(null).Root, "tests", "Benchmarks", "Speed", "speed.yaml"));
    private readonly Stack<Started> started = [];

    public async Task RunAsync()
    {
        using var running = await UpAsync();
        var platform = running.Platform;
        var (concord, contest) = (new ConcordItself(running), new Contest(CpuTimes.Postmaster(home), figures));
        await using var peers = new Peers(platform, work.FullName);
        Memory(running, "idle");
        if (Asked("opens"))
            await OpensAsync(concord, peers, contest);
        var live = Asked("writes") || Asked("reads") || Asked("replay") ? (await concord.LiveAsync(Wrk.Connections)).Take(Wrk.Connections).ToList() : [];
        if (Asked("writes"))
            await WritesAsync(concord, live, peers, contest);
        Memory(running, "after the load");
        if (Asked("proxies"))
            await ProxiesAsync(concord, peers, contest);
        if (Asked("reads"))
            await ReadsAsync(concord, live, contest);
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(platform.Postgres) { Database = "concord", MaxAutoPrepare = 20, CommandTimeout = 0 });
        if (Asked("replay"))
            await new Replays(concord, database, figures, pace).RunAsync(live[0]);
        if (Asked("growth"))
            await new Growth(home, UpAsync, database, contest, figures, pace, few: 50_000, many: pace == Pace.Quick ? 200_000 : 5_000_000).RunAsync();
    }

    // What runs stays, what doesn't is started.
    private async Task<Running> UpAsync()
    {
        started.Push((await UpVerb.BringUpAsync(home, AnsiConsole.Console, port: null, default)).Started);
        return new(home);
    }

    private bool Asked(string part) => parts is [] || parts.Contains(part);

    private async Task OpensAsync(ConcordItself concord, Peers peers, Contest contest)
    {
        var (emmett, emmettProcess) = await peers.EmmettAsync();
        var (bare, bareProcess) = await peers.BareAsync();
        var floor = await peers.FloorAsync();
        const string Body = """{"place":"BF5603","sex":"female"}""";
        var opened = await contest.RunAsync(Opens,
        [
            await OfAsync("Concord: a corridor (one record)", concord, concord.MapAsync(concord.Transhumance), "transhumance"),
            await OfAsync("Concord: a candidate (two records, sealed names)", concord, concord.PresentAsync(concord.Reintegration), "reintegration"),
            await OfAsync("Concord: a candidate, through the gateway", concord, concord.PresentAsync(concord.Gateway), "reintegration", "gateway"),
            Of("Emmett behind Fastify", new(emmett, ["/cases"]) { Headers = Plain, Bodies = [Body] }, emmettProcess),
            Of("Marten and Wolverine, bare", new(bare, ["/cases"]) { Headers = Plain, Bodies = [Body] }, bareProcess),
            new Contender("pgbench: the same rows", floor, []),
        ], pace);
        Ratios(opened, "Concord: a corridor (one record)", "Emmett behind Fastify", "Marten and Wolverine, bare", "pgbench: the same rows");
        Ratios(opened, "Concord: a candidate (two records, sealed names)", "Emmett behind Fastify", "Marten and Wolverine, bare", "pgbench: the same rows");
    }

    private async Task WritesAsync(ConcordItself concord, List<string> live, Peers peers, Contest contest)
    {
        var (emmett, emmettProcess) = await peers.EmmettAsync();
        var (bare, bareProcess) = await peers.BareAsync();
        var theirs = await StandingAsync(emmett);
        var ours = await StandingAsync(bare);
        var visit = """{"wellbeing":4}""";
        var written = await contest.RunAsync("Write to a case that stands",
        [
            // Each round begins on the versions that stand then.
            new Contender("Concord: a visit", async during => await Wrk.SendAsync(await concord.VisitAsync(concord.Reintegration, live), during), [concord.Process("reintegration")]) { Settle = () => concord.SettleAsync(concord.Reintegration) },
            Of("Emmett behind Fastify", new(emmett, theirs) { Headers = Plain, Bodies = [visit], Follow = true }, emmettProcess),
            Of("Marten and Wolverine, bare", new(bare, ours) { Headers = Plain, Bodies = [visit], Follow = true }, bareProcess),
        ], pace);
        Ratios(written, "Concord: a visit", "Emmett behind Fastify", "Marten and Wolverine, bare");
    }

    private async Task ProxiesAsync(ConcordItself concord, Peers peers, Contest contest)
    {
        // Something small behind all of them, so that the proxies are what is measured.
        var behind = await concord.RulesAsync(concord.Transhumance);
        var (nginx, nginxProcess) = await peers.NginxAsync(concord.Transhumance);
        var (yarp, yarpProcess) = await peers.YarpAsync(concord.Transhumance);
        var proxied = await contest.RunAsync("A small read through a proxy",
        [
            Of("Concord's gateway", behind with { Address = concord.Gateway }, concord.Process("gateway")),
            Of("nginx, plain", behind with { Address = nginx }, nginxProcess),
            Of("YARP, bare", behind with { Address = yarp }, yarpProcess),
            Of("no proxy", behind, concord.Process("transhumance")),
        ], pace);
        Ratios(proxied, "Concord's gateway", "nginx, plain", "YARP, bare");
        var half = TimeSpan.FromSeconds(2 * Wrk.Connections / proxied["Concord's gateway"].Of(round => round.Shot.PerSecond).Median);
        var through = await Wrk.SendAsync(behind with { Address = concord.Gateway }, pace.Each, half);
        var direct = await Wrk.SendAsync(behind, pace.Each, half);
        figures.Tell("added by the gateway at half load, p50", through.P50 - direct.P50, "ms");
        figures.Tell("added by the gateway at half load, p99", through.P99 - direct.P99, "ms");
    }

    private async Task ReadsAsync(ConcordItself concord, List<string> live, Contest contest)
    {
        var (detail, list) = (await concord.DetailAsync(concord.Reintegration, live), await concord.ListAsync(concord.Reintegration));
        var read = await contest.RunAsync("Read, on record",
        [
            Of("a case in detail", detail, concord.Process("reintegration")),
            Of("a list of fifty", list, concord.Process("reintegration")),
        ], pace);
        foreach (var (name, requests) in new[] { ("a case in detail", detail), ("a list of fifty", list) })
        {
            var half = TimeSpan.FromSeconds(2 * Wrk.Connections / read[name].Of(round => round.Shot.PerSecond).Median);
            var shot = await Wrk.SendAsync(requests, pace.Each, half);
            figures.Tell($"{name} at half load ({shot.PerSecond:0}/s), p50", shot.P50, "ms");
            figures.Tell($"{name} at half load ({shot.PerSecond:0}/s), p99", shot.P99, "ms");
        }
    }

    private void Memory(Running running, string when)
    {
        foreach (var (name, process) in running.Platform.Processes)
        {
            var (resident, share, own) = CpuTimes.Megabytes(process);
            figures.Tell($"memory of {name}, {when}: resident", resident, "MB");
            figures.Tell($"memory of {name}, {when}: its share, and of that what no file is behind", share, $"MB, {own:0} MB");
        }
    }

    private void Ratios(IReadOnlyDictionary<string, Results> results, string mine, params ReadOnlySpan<string> theirs)
    {
        foreach (var other in theirs)
        {
            figures.Ratio($"{mine} against {other}: requests a second", results[mine].Against(results[other], round => round.Shot.PerSecond));
            figures.Ratio($"{mine} against {other}: processor time", results[mine].Against(results[other], round => round.Cpu));
        }
    }

    private static Contender Of(string name, Requests requests, int process) => new(name, during => Wrk.SendAsync(requests, during), [process]);

    private static async Task<Contender> OfAsync(string name, ConcordItself concord, Task<Requests> requests, params string[] processes)
    {
        var sent = await requests;
        return new(name, during => Wrk.SendAsync(sent, during), [.. processes.Select(concord.Process)]) { Settle = () => concord.SettleAsync(concord.ServiceOf(processes[0])) };
    }

    // Cases of a peer, opened one by one.
    private static async Task<List<string>> StandingAsync(string address)
    {
        using var http = new HttpClient();
        var standing = new List<string>();
        for (var one = 0; one < Wrk.Connections; one++)
        {
            using var body = new StringContent("""{"place":"BF5603","sex":"female"}""", System.Text.Encoding.UTF8, "application/json");
            using var response = await http.PostAsync($"{address}/cases", body);
            standing.Add($"{response.EnsureSuccessStatusCode().Headers.Location}/visits");
        }

        return standing;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var begun in started)
            await begun.StopAsync();
        work.Delete(recursive: true);
    }
}
