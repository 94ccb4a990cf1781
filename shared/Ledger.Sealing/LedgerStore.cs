using Concord.Ledger.Checkpoints;
using Concord.Ledger.Tree;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Reads what was sealed: nodes for proofs, leaves, checkpoints.</summary>
/// <param name="database">A way into the database that may read the ledger.</param>
/// <param name="schema">The schema of the context.</param>
public sealed class LedgerStore(NpgsqlDataSource database, string schema)
{
    /// <summary>The tree, from stored nodes.</summary>
    public MerkleTree Tree => new(nodes => NodesAsync(nodes));

    /// <summary>The last checkpoint; <c>null</c> before the first.</summary>
    public async Task<SignedCheckpoint?> LastCheckpointAsync(CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select note from {schema}.ledger_checkpoints order by size desc limit 1");
        return await command.ExecuteScalarAsync(stop) is string note ? SignedCheckpoint.Read(note) : null;
    }

    /// <summary>The leaves of a stream up to a size of the tree, in order: index and canonical bytes.</summary>
    public async Task<IReadOnlyList<(long Index, byte[] Data)>> LeavesAsync(string mission, Guid stream, long size, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select index, data from {schema}.ledger_leaves where stream_id = $1 and mission = $2 and index < $3 order by version");
        command.Parameters.AddWithValue(stream);
        command.Parameters.AddWithValue(mission);
        command.Parameters.AddWithValue(size);
        var leaves = new List<(long, byte[])>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            leaves.Add((reader.GetInt64(0), (byte[])reader[1]));
        return leaves;
    }

    internal async Task<IReadOnlyDictionary<NodeId, Hash>> NodesAsync(IReadOnlyCollection<NodeId> nodes, NpgsqlConnection? within = null)
    {
        var sql = $"select n.level, n.index, n.hash from unnest($1::smallint[], $2::bigint[]) as wanted(level, index) join {schema}.ledger_nodes n using (level, index)";
        await using var command = within is null ? database.CreateCommand(sql) : new NpgsqlCommand(sql, within);
        command.Parameters.AddWithValue(nodes.Select(node => (short)node.Level).ToArray());
        command.Parameters.AddWithValue(nodes.Select(node => node.Index).ToArray());
        var found = new Dictionary<NodeId, Hash>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(new NodeId(reader.GetInt16(0), reader.GetInt64(1)), new Hash((byte[])reader[2]));
        return found;
    }
}
