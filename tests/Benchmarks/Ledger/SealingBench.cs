using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Concord.Ledger.Verify;
using Concord.Reintegration.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Concord.Benchmarks.Ledger;

/// <summary>The real sealer over the real tables of a context, fed by one writer.</summary>
internal sealed class SealingBench : IAsyncDisposable
{
    private const int Backlog = 50_000;
    private const int Longest = 10_000;
    private const int Again = 11;
    private const int BatchesPerSecond = 200;
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(20);
    private readonly EventMac mac = EventMac.Under(new byte[32]);
    private readonly SignerKey key = SignerKey.Create("bench.example/reintegration");
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Host host;
    private readonly NpgsqlDataSource database;
    private readonly Writer writer;

    private SealingBench(Host host)
    {
        this.host = host;
        database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(host.Admin) { MaxAutoPrepare = 20 });
        writer = new Writer(database, mac);
    }

    public static async Task<SealingBench> PrepareAsync()
    {
        var prepared = new Host();
        await prepared.PrepareAsync();
        return new SealingBench(prepared);
    }

    public async Task CatchUpAsync(Figures figures)
    {
        for (var i = 0; i < Backlog; i += Longest)
            await writer.AppendAsync(Longest);
        var clock = Stopwatch.StartNew();
        using var sealer = await StartAsync();
        await SettledAsync(Backlog);
        figures.Tell($"sealing of a backlog of {Backlog} events", Backlog / clock.Elapsed.TotalSeconds, "events/s");
        await sealer.StopAsync(default);
    }

    public async Task KeepUpAsync(Figures figures)
    {
        using var sealer = await StartAsync();
        var committed = new ConcurrentQueue<(long Number, long At)>();
        var written = 0L;
        var writing = Task.Run(async () =>
        {
            var clock = Stopwatch.StartNew();
            for (var batch = 0; clock.Elapsed < Steady; batch++)
            {
                var number = await writer.AppendAsync();
                committed.Enqueue((number, Stopwatch.GetTimestamp()));
                written++;
                if (TimeSpan.FromSeconds(batch / (double)BatchesPerSecond) - clock.Elapsed is { Ticks: > 0 } early)
                    await Task.Delay(early);
            }

            figures.Tell($"appended in batches of ten, {BatchesPerSecond * 10} events/s asked for", written * 10 / clock.Elapsed.TotalSeconds, "events/s");
        });
        var waits = new List<double>();
        while (!writing.IsCompleted || !committed.IsEmpty)
        {
            var settled = await SettledAsync();
            while (committed.TryPeek(out var batch) && batch.Number <= settled && committed.TryDequeue(out _))
                waits.Add(Stopwatch.GetElapsedTime(batch.At).TotalMilliseconds);
            await Task.Delay(5);
        }

        figures.Tell("commit to sealed, p50", Figures.Percentile(waits, 0.5), "ms");
        figures.Tell("commit to sealed, p99", Figures.Percentile(waits, 0.99), "ms");
        await sealer.StopAsync(default);
    }

    public async Task GoOnAsync(Figures figures)
    {
        using var first = await StartAsync();
        await SettledAsync(await writer.AppendAsync());
        using var second = await StartAsync();
        await using (var cut = database.CreateCommand("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"))
            await cut.ExecuteNonQueryAsync();
        var clock = Stopwatch.StartNew();
        await SettledAsync(await writer.AppendAsync());
        figures.Tell("from the end of the leader's connection to sealed again", clock.Elapsed.TotalSeconds, "s");
        await first.StopAsync(default);
        await second.StopAsync(default);
    }

    public async Task VerifyAsync(Figures figures)
    {
        var clock = Stopwatch.StartNew();
        var report = await new LiveCheck(database, "reintegration", new([key.Public], mac, Seen: null)).RunAsync(default);
        figures.Tell($"verify --live, {report.Findings.Count} findings over {report.Leaves} leaves", report.Leaves / clock.Elapsed.TotalSeconds, "leaves/s");
        var stream = await database.ScalarAsync<Guid>("select stream_id from reintegration.ledger_leaves order by version desc limit 1");
        var pack = (await new LedgerStore(database, "reintegration").PackAsync("BFA", stream, default))!;
        clock.Restart();
        var zip = PackWriter.Write(pack);
        figures.Tell($"writing a pack of {pack.Lines.Count} events, the first", pack.Lines.Count / clock.Elapsed.TotalSeconds, "events/s");
        clock.Restart();
        var verdict = PackVerifier.Verify(zip, [key.Public]);
        figures.Tell($"verifying it ({verdict.Verdict}), the first: the program is compiled meanwhile", pack.Lines.Count / clock.Elapsed.TotalSeconds, "events/s");
        var again = await Figures.MedianAsync(Again, () => Task.Run(() => PackVerifier.Verify(zip, [key.Public])));
        figures.Tell($"verifying it, median of {Again} more", pack.Lines.Count / again * 1000, "events/s");
    }

    private async Task<Sealer> StartAsync()
    {
        var identity = new LedgerIdentity("reintegration", key.Public.Name, mac, key);
        var sealer = new Sealer(Sealer.Over(host.As("seal"), "bench sealer"), identity, services.GetRequiredService<IMeterFactory>(), NullLogger<Sealer>.Instance, Rounds.Usual());
        await sealer.StartAsync(default);
        return sealer;
    }

    private Task<long> SettledAsync() => database.ScalarAsync<long>("select settled from reintegration.ledger_state");

    private Task<long> SettledAsync(long number) => Patience.UntilAsync(SettledAsync, settled => settled >= number, seconds: 300);

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await services.DisposeAsync();
        key.Dispose();
    }

    private sealed class Host() : ServiceHost<CaseDetails>("reintegration");
}
