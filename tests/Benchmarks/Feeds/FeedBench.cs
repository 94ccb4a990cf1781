using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Concord.Platform.Subscribing;
using Npgsql;

namespace Concord.Benchmarks.Feeds;

/// <summary>How soon a subscriber hears of a commit, how many may listen, and what an old page costs beside a bare SELECT of its rows.</summary>
internal sealed class FeedBench(Running running, Figures figures)
{
    private const string Feed = "v1/transhumance/feed";
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(45);

    /// <summary>From the commit to the arrival at a subscriber who listens through the gateway.</summary>
    public async Task ArrivalAsync(int perSecond, TimeSpan during)
    {
        await new Load(running).RunAsync(perSecond, Warm, default);
        using var end = new CancellationTokenSource();
        var late = new ConcurrentBag<double>();
        var listening = await ListenAsync(said => late.Add((DateTimeOffset.UtcNow - said.GetProperty("recordedtime").GetDateTimeOffset()).TotalMilliseconds), end.Token);
        var load = new Load(running);
        await load.RunAsync(perSecond, during, default);
        await UntilAsync(() => late.Count >= load.Opened.Count, end);
        await listening;
        figures.Tell($"commit to arrival by SSE at {perSecond} commands/s, p50", Figures.Percentile(late, 0.5), "ms");
        figures.Tell($"commit to arrival by SSE at {perSecond} commands/s, p99", Figures.Percentile(late, 0.99), "ms");
        figures.Tell("events sent and heard", late.Count / (double)load.Opened.Count, "×");
    }

    /// <summary>Many who listen at once, each of whom must hear everything.</summary>
    public async Task ManyAsync(int subscribers, int perSecond, TimeSpan during)
    {
        using var end = new CancellationTokenSource();
        var heard = new int[subscribers];
        var listening = await Task.WhenAll(Enumerable.Range(0, subscribers).Select(one => ListenAsync(_ => Interlocked.Increment(ref heard[one]), end.Token)));
        var load = new Load(running);
        await load.RunAsync(perSecond, during, default);
        await UntilAsync(() => heard.All(count => count >= load.Opened.Count), end);
        await Task.WhenAll(listening);
        figures.Tell($"of {subscribers} SSE subscribers heard every one of {load.Opened.Count} events", heard.Count(count => count == load.Opened.Count), "subscribers");
    }

    /// <summary>Old pages over HTTP against a bare SELECT of the same rows, in turns.</summary>
    public async Task OldPagesAsync(int rounds)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(running.Platform.Postgres) { MaxAutoPrepare = 20 });
        var (pulled, selected, rows) = (0.0, 0.0, 0L);
        for (var round = 0; round <= rounds; round++)
        {
            var pull = await Figures.SecondsAsync(async () => rows = await PullAsync());
            var select = await Figures.SecondsAsync(() => SelectAsync(database));
            // The first round warms both.
            (pulled, selected) = round == 0 ? (0, 0) : (pulled + pull, selected + select);
        }

        figures.Tell("old pages by pull", rows * rounds / pulled, "events/s");
        figures.Tell("the same rows by a bare SELECT", rows * rounds / selected, "rows/s");
        figures.Tell("pull against SELECT", selected / pulled, "×");
    }

    private async Task<long> PullAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"{running.Platform.Services["transhumance"]}/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await running.TokenAsync("dev-subscriber", default));
        for (var after = 0L; ;)
        {
            var (to, head) = Ends(await http.GetByteArrayAsync($"{Feed}?after={after}&limit=500"));
            if (to == head)
                return head;
            after = to;
        }
    }

    // What a page says of itself, without reading its events: the bare SELECT doesn't read them either.
    private static (long To, long Head) Ends(ReadOnlySpan<byte> page)
    {
        var ends = new Dictionary<string, long>();
        for (var reader = new Utf8JsonReader(page); ends.Count < 2 && reader.Read();)
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.GetString() is "to" or "head" && reader.GetString() is { } name && reader.Read())
                ends[name] = reader.GetInt64();
        }

        return (ends["to"], ends["head"]);
    }

    private static async Task<long> SelectAsync(NpgsqlDataSource database)
    {
        for (var after = 0L; ;)
        {
            await using var command = database.CreateCommand("select position, event from transhumance.feed where channel = 'general' and position > $1 order by position limit 500");
            command.Parameters.Add(new() { Value = after });
            await using var reader = await command.ExecuteReaderAsync();
            var before = after;
            while (await reader.ReadAsync())
                (after, _) = (reader.GetInt64(0), reader.GetString(1));
            if (after == before)
                return after;
        }
    }

    // Whoever knows the head hears whatever comes after it, however late they connect: only then is anything sent.
    private async Task<Task> ListenAsync(Action<JsonElement> hears, CancellationToken end) => ListenAsync(new Heard(await HeadAsync(end), isPart: false), hears, end);

    private async Task<long> HeadAsync(CancellationToken end)
    {
        using var position = await running.Gateway.SendAsync(Asking($"{Feed}/position", await running.TokenAsync("dev-subscriber", end)), end);
        return JsonElement.Parse(await position.Content.ReadAsStringAsync(end)).GetProperty("head").GetInt64();
    }

    private async Task ListenAsync(Heard heard, Action<JsonElement> hears, CancellationToken end)
    {
        try
        {
            await foreach (var item in new Subscriber(running.Gateway, stop => running.TokenAsync("dev-subscriber", stop), Feed).ListenAsync(heard, end))
            {
                if (heard.Take(item) is { } said)
                    hears(said);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Everything was heard.
        }

        if (heard.Faults is [{ } fault, ..])
            throw new InvalidOperationException(fault);
    }

    private static HttpRequestMessage Asking(string url, string token) => new(HttpMethod.Get, url) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    private static async Task UntilAsync(Func<bool> holds, CancellationTokenSource end)
    {
        for (var patience = Stopwatch.StartNew(); !holds() && patience.Elapsed < TimeSpan.FromSeconds(60);)
            await Task.Delay(50);
        await end.CancelAsync();
    }
}
