using Concord.Ledger.Tree;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>The nodes of a tree in their table. A node of the log never changes; one of the map of heads does, with the heads under it.</summary>
internal sealed class NodeTable(string table)
{
    public static NodeTable OfLog(string schema) => new($"{schema}.ledger_nodes");

    public static NodeTable OfMap(string schema) => new($"{schema}.ledger_map_nodes");

    public async Task<IReadOnlyDictionary<NodeId, Hash>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<NodeId> nodes) => (await connection.RowsAsync(
        $"select n.level, n.index, n.hash from unnest($1::smallint[], $2::bigint[]) as wanted(level, index) join {table} n using (level, index)",
        row => KeyValuePair.Create(new NodeId(row.GetInt16(0), row.GetInt64(1)), row.Hash(2)), CancellationToken.None,
        nodes.Select(node => (short)node.Level).ToArray(), nodes.Select(node => node.Index).ToArray())).ToDictionary();

    /// <summary>The tree, read over this connection.</summary>
    public MerkleTree Tree(NpgsqlConnection connection) => new(nodes => ReadAsync(connection, nodes));

    public Task AddAsync(NpgsqlConnection connection, IReadOnlyList<Node> nodes, CancellationToken stop) => WriteAsync(connection, nodes, "", stop);

    public Task PutAsync(NpgsqlConnection connection, IReadOnlyList<Node> nodes, CancellationToken stop) =>
        WriteAsync(connection, nodes, "on conflict (level, index) do update set hash = excluded.hash", stop);

    private Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<Node> nodes, string otherwise, CancellationToken stop) => connection.ExecuteAsync(
        $"insert into {table} (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[]) {otherwise}", stop,
        nodes.Select(node => (short)node.Id.Level).ToArray(), nodes.Select(node => node.Id.Index).ToArray(), nodes.Select(node => node.Hash.ToArray()).ToArray());
}
