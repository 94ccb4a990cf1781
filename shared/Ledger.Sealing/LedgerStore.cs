using System.Data;
using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Reads what was sealed: nodes for proofs, leaves, checkpoints, the evidence of a stream.</summary>
/// <param name="database">A way into the database that may read the ledger.</param>
/// <param name="schema">The schema of the context.</param>
public sealed class LedgerStore(NpgsqlDataSource database, string schema)
{
    /// <summary>The tree, from stored nodes.</summary>
    public MerkleTree Tree => new(NodesAsync);

    /// <summary>The last checkpoint; <c>null</c> before the first.</summary>
    public async Task<SignedCheckpoint?> LastCheckpointAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return await LastCheckpointAsync(connection, schema, stop);
    }

    /// <summary>
    /// Everything that shows the whole history of a stream at the last checkpoint, for <see cref="PackWriter"/>; <c>null</c> if no checkpoint holds the stream yet.
    /// Payloads and reasons are as they are stored: whoever may show a sealed value opens it in the lines.
    /// </summary>
    /// <exception cref="BrokenLedgerException">Somebody meddled with the tables of the ledger.</exception>
    public async Task<EvidencePack?> PackAsync(string mission, Guid stream, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        // Checkpoint, map and leaves have to be of one instant.
        await using var instant = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        try
        {
            return await new EvidenceReading(connection, schema).PackAsync(mission, stream, stop);
        }
        catch (Exception fault) when (fault is UnfitForEvidenceException or UnreadableNoteException or ArgumentOutOfRangeException or KeyNotFoundException or JsonException)
        {
            throw new BrokenLedgerException(fault);
        }
    }

    /// <summary>The keys that signed checkpoints so far, oldest first, one line each; a later one with the word of the key before it.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return await connection.RowsAsync($"select line from {schema}.ledger_keys order by since", row => row.GetString(0), stop);
    }

    /// <summary>How the sealing goes.</summary>
    public async Task<LedgerHealth> HealthAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return await LedgerHealth.ReadAsync(connection, schema, stop);
    }

    /// <summary>The leaves of a stream up to a size of the tree, in order: index and canonical bytes.</summary>
    public async Task<IReadOnlyList<(long Index, byte[] Data)>> LeavesAsync(string mission, Guid stream, long size, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return await connection.RowsAsync(
            $"select index, data from {schema}.ledger_leaves where stream_id = $1 and mission = $2 and index < $3 order by version",
            row => (row.GetInt64(0), (byte[])row[1]), stop, stream, mission, size);
    }

    internal static async Task<SignedCheckpoint?> LastCheckpointAsync(NpgsqlConnection connection, string schema, CancellationToken stop) =>
        await connection.ScalarAsync<string>($"select note from {schema}.ledger_checkpoints order by size desc limit 1", stop) is { } note ? SignedCheckpoint.Read(note) : null;

    private async Task<IReadOnlyDictionary<NodeId, Hash>> NodesAsync(IReadOnlyCollection<NodeId> nodes)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await NodeTable.OfLog(schema).ReadAsync(connection, nodes);
    }
}
