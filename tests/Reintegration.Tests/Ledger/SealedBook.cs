using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Concord.Ledger.Verify;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>A sealed history that nobody writes to any more and that a witness signed, of which copies are made to be tampered with.</summary>
public sealed class SealedBook : IAsyncLifetime
{
    private readonly ReintegrationHost service = new();
    private readonly EventMac mac = EventMac.Under(new byte[32]);
    private readonly SignerKey witness = SignerKey.Create("witness.example", KeyKind.Witness);
    private readonly SignerKey stranger = SignerKey.Create("stranger.example", KeyKind.Witness);

    public Guid Case { get; private set; }

    private Guid Other { get; set; }

    private SignedCheckpoint Early { get; set; } = null!;

    private SignedCheckpoint Seen { get; set; } = null!;

    private SignerKey Signer { get; set; } = null!;

    private IReadOnlyList<VerifierKey> Keys { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        Other = (await service.APresentedCaseAsync()).Id;
        Early = (await service.PackAsync(Other, 1)).Checkpoint;
        Case = (await service.ACaseOfferedToDoriAsync()).Id;
        await service.PackAsync(Case, 9);
        await service.EverythingSealedAsync();
        Signer = KeyFile.Read(Path.Combine(service.Settings()["Ledger:Keys"], "ledger.pem"), Early.Checkpoint.Origin);
        Keys = [Signer.Public, witness.Public];
        await service.DisposeAsync();
        // A checkpoint may still have been signed on the way.
        await using var database = NpgsqlDataSource.Create(service.Admin);
        Seen = (await new LedgerStore(database, "reintegration").LastCheckpointAsync(CancellationToken.None))!;
        await new CosignatureStore(database, "reintegration").AddAsync(Seen.Checkpoint.Size, [Word(Seen)], CancellationToken.None);
    }

    /// <summary>What the check of a copy finds, and what a pack made from it shows.</summary>
    internal async Task<(IReadOnlyList<LiveFinding> Live, string[] Pack)> AfterAsync(Tampering tampering)
    {
        await using var copy = await CopyAsync();
        await DoAsync(copy, tampering.Sql);
        if (tampering.SealedThen is { } removed)
        {
            await copy.SealAsync(new("reintegration", Signer.Public.Name, mac, Signer) { CheckpointsEvery = TimeSpan.FromMilliseconds(50) });
            await DoAsync(copy, removed);
        }

        var report = await new LiveCheck(copy, "reintegration", Trust(tampering.Knows)).RunAsync(CancellationToken.None);
        return (report.Findings, await PackAsync(copy));
    }

    private LiveTrust Trust(Memory memory) => new(Keys, mac, memory is Memory.All or Memory.Seen ? Seen : memory is Memory.SeenEarly ? Early : null)
    {
        Cosigned = memory is Memory.All or Memory.Cosigned ? Seen.With(Word(Seen)) : memory is Memory.CosignedEarly ? Early.With(Word(Early)) : null,
    };

    private NoteSignature Word(SignedCheckpoint seen) => witness.Sign(seen.Checkpoint, DateTimeOffset.UnixEpoch);

    private async Task DoAsync(NpgsqlDataSource copy, string sql)
    {
        await using var connection = await copy.OpenConnectionAsync();
        await using var tamper = new NpgsqlCommand($"set session_replication_role = replica; {Filled(sql)}", connection);
        await tamper.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlDataSource> CopyAsync()
    {
        var (book, copy) = (new NpgsqlConnectionStringBuilder(service.Admin).Database, $"test_{Guid.NewGuid():N}");
        await ServerAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{book}'");
        await ServerAsync($"create database {copy} template {book}");
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(service.Admin) { Database = copy, Pooling = false, PersistSecurityInfo = true });
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

    private string Filled(string sql)
    {
        var (begins, root) = (new Guid("00000000-0000-0000-0000-000000000002"), Seen.Checkpoint with { Root = Concord.Ledger.Hash.Of("another past"u8) });
        Dictionary<string, string> words = new()
        {
            ["{forged:none}"] = ForgedRow.After(Case, "'{}'"),
            ["{forged:copied}"] = ForgedRow.After(Case, $"(select headers from reintegration.mt_events where stream_id = '{Case}' and version = 9)"),
            ["{forged:behind}"] = ForgedRow.After(Case, ForgedRow.Signed(Case, -1), -1),
            ["{forged:fraction}"] = ForgedRow.After(Case, ForgedRow.Signed(Case, 0), payload: """{"wellbeing":4.5}"""),
            ["{waits}"] = ForgedRow.After(Case, ForgedRow.Signed(Case, 0, version: 10), at: "now() + interval '1 hour'"),
            ["{waits:any}"] = ForgedRow.After(Case, ForgedRow.Signed(Case, 0), at: "now() + interval '1 hour'"),
            ["{waits:early}"] = ForgedRow.After(Case, ForgedRow.SignedEarly(Case), at: "now() + interval '1 hour'"),
            ["{waits:gap}"] = ForgedRow.After(Case, ForgedRow.Signed(Case, 0), ahead: 2),
            ["{waits:long}"] = ForgedRow.After(Case, ForgedRow.Signed(Case, 0), at: "now() - interval '2 minutes'"),
            ["{begins}"] = $"insert into {{s}}.mt_streams (id, type, version, tenant_id, is_archived) values ('{begins}', 'reintegration_case', 0, 'BFA', false); {ForgedRow.After(begins, ForgedRow.Signed(begins, 0))}",
            ["{declared}"] = $"insert into {{s}}.ledger_facts select index, 'loss-declared', '{new Concord.Ledger.Losses.LossDeclared(Seen.Digest, Seen.Checkpoint.Size, 4, "x").ToPayload()}' from {{s}}.ledger_leaves where index = 0",
            ["{rooted}"] = $"update {{s}}.ledger_checkpoints set note = '{Signer.Sign(root).Text}' where size = {root.Size}",
            ["{foreign}"] = $"update {{s}}.ledger_checkpoints set note = '{SignerKey.Create(Seen.Checkpoint.Origin).Sign(Seen.Checkpoint).Text}' where size = {Seen.Checkpoint.Size}",
            ["{later}"] = $"'{witness.Sign(root, DateTimeOffset.UnixEpoch).Line}'",
            ["{stranger}"] = $"'{stranger.Public.Name}+{stranger.Public.KeyHash:x8}'",
            ["{strange}"] = $"'{stranger.Sign(Seen.Checkpoint, DateTimeOffset.UnixEpoch).Line}'",
            ["{s}"] = "reintegration", ["{case}"] = $"{Case}", ["{other}"] = $"{Other}",
        };
        return words.Aggregate(sql, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
