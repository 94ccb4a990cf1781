using Concord.Ledger.Checkpoints;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Keeps what witnesses signed beside the checkpoints, one line of each witness's key to a checkpoint, and never changes it.</summary>
/// <param name="database">A way into the database that may read the ledger and add cosignatures.</param>
/// <param name="schema">The schema of the context.</param>
public sealed class CosignatureStore(NpgsqlDataSource database, string schema)
{
    /// <summary>The last checkpoint with the cosignatures under it; <c>null</c> before the first.</summary>
    public async Task<SignedCheckpoint?> LastAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return await LedgerStore.LastCheckpointAsync(connection, schema, stop) is { } last ? await WithAsync(connection, schema, last, stop) : null;
    }

    /// <summary>The checkpoint that the log signed at a size, with the cosignatures under it; <c>null</c> if it signed none.</summary>
    public async Task<SignedCheckpoint?> AtAsync(long size, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return await connection.ScalarAsync<string>($"select note from {schema}.ledger_checkpoints where size = $1", stop, size) is { } note
            ? await WithAsync(connection, schema, SignedCheckpoint.Read(note), stop)
            : null;
    }

    /// <summary>Adds cosignatures that were found to hold; a witness's later one under the same checkpoint changes nothing.</summary>
    public async Task AddAsync(long size, IEnumerable<NoteSignature> cosignatures, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        foreach (var signature in cosignatures)
        {
            await connection.ExecuteAsync($"insert into {schema}.ledger_cosignatures (size, witness, line) values ($1, $2, $3) on conflict do nothing", stop,
                size, $"{signature.Name}+{signature.KeyHash:x8}", signature.Line);
        }
    }

    internal static async Task<SignedCheckpoint> WithAsync(NpgsqlConnection connection, string schema, SignedCheckpoint signed, CancellationToken stop) => signed with
    {
        Signatures =
        [
            .. signed.Signatures,
            .. await connection.RowsAsync($"select line from {schema}.ledger_cosignatures where size = $1 order by witness", row => NoteSignature.Read(row.GetString(0)), stop, signed.Checkpoint.Size),
        ],
    };
}
