using System.Net.Http.Headers;
using System.Text.Json;
using Concord.Benchmarks.Feeds;
using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Demonstration.Script;
using Patience = Concord.Harness.Patience;

namespace Concord.Benchmarks.Speed;

/// <summary>Concord with everything on: what is sent to it, and when all that follows from it is done.</summary>
internal sealed class ConcordItself(Running running)
{
    private const string Mission = "BFA";
    private const string Cases = "/v1/reintegration/cases";
    private const string Corridors = "/v1/transhumance/corridors";
    private const long NobodyBegan = long.MaxValue;

    public string Reintegration => running.Platform.Services["reintegration"];

    public string Transhumance => running.Platform.Services["transhumance"];

    public string Gateway => running.Platform.Gateway;

    public string ServiceOf(string name) => running.Platform.Services[name];

    public int Process(string name) => running.Platform.Processes[name];

    /// <summary>Two records with a person's names: a key is made, what tells who they are is sealed, names are indexed blindly.</summary>
    public async Task<Requests> PresentAsync(string at) => new(at, [Cases])
    {
        Headers = await HeadersAsync("dev-partner", keyed: true),
        Bodies = [.. Enumerable.Range(0, 200).Select(n => $$"""{"source":"partner","place":"BF5603","sex":"{{(n % 3 == 0 ? "female" : "male")}}","names":{"given":"Given{{n % 20}}","family":"Family{{n}}"},"birthDate":"{{1970 + n % 30}}"}""")],
    };

    /// <summary>One record and one event about nobody.</summary>
    public async Task<Requests> MapAsync(string at) => new(at, [Corridors])
    {
        Headers = await HeadersAsync("dev-caseworker", keyed: true),
        Bodies = [Load.Corridor],
    };

    /// <summary>One more event in a record that stands, on the version that the answer before named.</summary>
    public async Task<Requests> VisitAsync(string at, IReadOnlyList<string> live) => new(at, await AsTheyStandAsync(live, "record-follow-up-visit"))
    {
        Headers = await HeadersAsync("dev-supervisor", keyed: true),
        Bodies = ["""{"kind":"home","wellbeing":4}"""],
        Follow = true,
    };

    /// <summary>A read of a person's case: the access record is committed before the first byte leaves.</summary>
    public async Task<Requests> DetailAsync(string at, IReadOnlyList<string> cases) => new(at, cases, "GET") { Headers = await HeadersAsync("dev-supervisor") };

    public async Task<Requests> ListAsync(string at) => new(at, [$"{Cases}?limit=50"], "GET") { Headers = await HeadersAsync("dev-supervisor") };

    /// <summary>A page about nobody.</summary>
    public async Task<Requests> RulesAsync(string at) => new(at, ["/v1/transhumance/rules"], "GET") { Headers = await HeadersAsync("dev-supervisor") };

    /// <summary>An old page of the feed, full; a system that reads it states no purpose.</summary>
    public Task<Requests> PageAsync(string at) => OfFeedAsync(at, "?after=0&limit=200");

    /// <summary>Where the feed stood just now.</summary>
    public Task<Requests> InstantAsync(string at) => OfFeedAsync(at, $"/position?at={DateTime.UtcNow:O}");

    /// <summary>Visits a case until it has so many events.</summary>
    public async Task LengthenAsync(string path, int versions)
    {
        var visits = await VisitAsync(Reintegration, [path]);
        for (var version = await VersionAsync(path); version < versions; version++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Reintegration}{path}/record-follow-up-visit") { Content = new StringContent(visits.Bodies[0], System.Text.Encoding.UTF8, "application/json") };
            foreach (var (name, value) in visits.Headers.Where(header => header.Key is not "Content-Type"))
                request.Headers.Add(name, name is "Idempotency-Key" ? $"{path}|{version}" : value);
            request.Headers.Add("If-Match", $"\"{version}\"");
            using var response = await running.Gateway.SendAsync(request);
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Reads a case as it stood at a version.</summary>
    public async Task ReplayAsync(Guid id, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Reintegration}/v1/reintegration/history/{id}/state?version={version}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await running.TokenAsync("dev-auditor", default));
        using var response = await running.Gateway.SendAsync(request);
        await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private async Task<Requests> OfFeedAsync(string at, string what) => new(at, [$"/v1/transhumance/feed{what}"], "GET") { Headers = await HeadersAsync("dev-subscriber", purpose: null) };

    private async Task<int> VersionAsync(string path)
    {
        using var response = await ReadAsync(path);
        return int.Parse(response.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Sealed, told, and seen by every view.</summary>
    public async Task SettleAsync(string service)
    {
        await Patience.UntilAsync(async () => (await GetAsync($"{service}/health/ledger")).GetProperty("unsealedSeconds").GetDouble(), seconds => seconds == 0, seconds: 300);
        await Patience.UntilAsync(async () => (await GetAsync($"{service}/health/lag")).GetProperty("behind").EnumerateObject().Select(view => view.Value.GetInt64()).DefaultIfEmpty(NobodyBegan).Max(), behind => behind == 0, seconds: 300);
    }

    /// <summary>Plays some lives of the demonstration, and answers which cases go on, each by its path.</summary>
    public async Task<IReadOnlyList<string>> LiveAsync(int wanted)
    {
        using var gateway = new Platform.Demonstration.Playing.Gateway(running.Platform);
        await Founding.PlayAsync(gateway.SendAsync, default);
        var bill = new Playbill(Environment.ProcessId, wanted * 12, DateOnly.FromDateTime(DateTime.UtcNow));
        var score = new Score();
        var player = new Player(gateway.SendAsync, bill, score);
        await Parallel.ForEachAsync(bill.Scripts(), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (script, stop) => await player.PlayAsync(script, stop));
        var live = new List<string>();
        foreach (var id in bill.Scripts().Select(score.IdOf).OfType<string>())
        {
            using var response = await ReadAsync($"{Cases}/{id}");
            var seen = JsonElement.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).GetProperty("case");
            if (seen.GetProperty("mission").GetString() == Mission && seen.GetProperty("state").GetString() is "active" or "planned" or "reinsertion" or "registered")
                live.Add($"{Cases}/{id}");
        }

        return live.Count >= wanted ? live : throw new InvalidOperationException($"Only {live.Count} of the lives that were played go on.");
    }

    private async Task<IReadOnlyList<string>> AsTheyStandAsync(IReadOnlyList<string> cases, string step) => await Task.WhenAll(cases.Select(async path =>
    {
        using var response = await ReadAsync(path);
        return $"{path}/{step} {response.Headers.ETag!.Tag}";
    }));

    private async Task<HttpResponseMessage> ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Reintegration}{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await running.TokenAsync("dev-supervisor", default));
        return await running.Gateway.SendAsync(request);
    }

    private async Task<JsonElement> GetAsync(string url) => JsonElement.Parse(await running.Gateway.GetStringAsync(url));

    private async Task<Dictionary<string, string>> HeadersAsync(string client, bool keyed = false, string? purpose = "case-management")
    {
        var headers = new Dictionary<string, string>
        {
            ["Authorization"] = $"Bearer {await running.TokenAsync(client, default)}", ["Concord-Mission"] = Mission, ["Content-Type"] = "application/json",
        };
        if (purpose is not null)
            headers["Concord-Purpose"] = purpose;
        if (keyed)
            headers["Idempotency-Key"] = "made for each request";
        return headers;
    }
}
