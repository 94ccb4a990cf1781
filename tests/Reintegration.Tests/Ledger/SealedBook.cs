using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Concord.Ledger.Verify;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>A sealed history that nobody writes to any more, of which copies are made to be tampered with.</summary>
public sealed class SealedBook : IAsyncLifetime
{
    private readonly ReintegrationHost service = new();
    private readonly EventMac mac = EventMac.Under(new byte[32]);

    public Guid Case { get; private set; }

    private Guid Other { get; set; }

    private SignedCheckpoint Seen { get; set; } = null!;

    private IReadOnlyList<VerifierKey> Keys { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        (Other, Case) = ((await service.APresentedCaseAsync()).Id, (await service.ACaseOfferedToDoriAsync()).Id);
        var pack = await service.PackAsync(Case, 9);
        await service.EverythingSealedAsync();
        (Seen, Keys) = ((await service.Store().LastCheckpointAsync(CancellationToken.None))!, pack.Keys);
        await service.DisposeAsync();
        // A checkpoint may still have been signed on the way.
        await using var database = NpgsqlDataSource.Create(service.Admin);
        Seen = (await new LedgerStore(database, "reintegration").LastCheckpointAsync(CancellationToken.None))!;
    }

    /// <summary>What the check of a copy finds, and what a pack made from it shows.</summary>
    internal async Task<(IReadOnlyList<LiveFinding> Live, string[] Pack)> AfterAsync(Tampering tampering)
    {
        await using var copy = await CopyAsync();
        await using (var connection = await copy.OpenConnectionAsync())
        await using (var tamper = new NpgsqlCommand($"set session_replication_role = replica; {Filled(tampering.Sql)}", connection))
            await tamper.ExecuteNonQueryAsync();
        var report = await new LiveCheck(copy, "reintegration", new(Keys, mac, Seen)).RunAsync(CancellationToken.None);
        return (report.Findings, await PackAsync(copy));
    }

    private async Task<NpgsqlDataSource> CopyAsync()
    {
        var (book, copy) = (new NpgsqlConnectionStringBuilder(service.Admin).Database, $"test_{Guid.NewGuid():N}");
        await ServerAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{book}'");
        await ServerAsync($"create database {copy} template {book}");
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(service.Admin) { Database = copy, Pooling = false });
    }

    private async Task ServerAsync(string statement)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(service.Admin) { Database = "postgres" });
        await using var command = server.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string[]> PackAsync(NpgsqlDataSource copy)
    {
        try
        {
            if (await new LedgerStore(copy, "reintegration").PackAsync("BFA", Case, CancellationToken.None) is { } pack)
                return [.. PackVerifier.Verify(PackWriter.Write(pack), Keys).Faults.Select(fault => fault.Code)];
        }
        catch (BrokenLedgerException)
        {
            // As if there were none.
        }

        return ["no pack"];
    }

    private string Filled(string sql) => sql
        .Replace("{forged:none}", ForgedRow.After(Case, "'{}'"), StringComparison.Ordinal)
        .Replace("{forged:copied}", ForgedRow.After(Case, $"(select headers from reintegration.mt_events where stream_id = '{Case}' and version = 9)"), StringComparison.Ordinal)
        .Replace("{forged:behind}", ForgedRow.After(Case, ForgedRow.Signed(Case, -1), -1), StringComparison.Ordinal)
        .Replace("{foreign}", $"update {{s}}.ledger_checkpoints set note = '{SignerKey.Create(Seen.Checkpoint.Origin).Sign(Seen.Checkpoint).Text}' where size = {Seen.Checkpoint.Size}", StringComparison.Ordinal)
        .Replace("{s}", "reintegration", StringComparison.Ordinal).Replace("{case}", $"{Case}", StringComparison.Ordinal).Replace("{other}", $"{Other}", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
