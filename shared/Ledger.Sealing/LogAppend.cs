using Concord.Ledger.Tree;
using Npgsql;
using NpgsqlTypes;

namespace Concord.Ledger.Sealing;

/// <summary>Appends leaves to the log within the transaction at hand: the leaves, the nodes of the tree that they complete, where their streams end now.</summary>
internal sealed class LogAppend(NpgsqlConnection connection, string schema)
{
    private readonly NodeTable nodes = NodeTable.OfLog(schema);

    /// <summary>Appends after <paramref name="size"/> leaves and tells how many there are now.</summary>
    public async Task<long> AppendAsync(IReadOnlyList<SealedLeaf> leaves, long size, CancellationToken stop)
    {
        if (leaves.Count == 0)
            return size;
        var edge = await Frontier.LoadAsync(size, wanted => nodes.ReadAsync(connection, wanted));
        await CopyAsync(leaves, size, stop);
        await nodes.AddAsync(connection, [.. leaves.SelectMany(leaf => edge.Append(leaf.Hash))], stop);
        await KeepHeadsAsync(leaves, stop);
        return edge.Size;
    }

    /// <summary>Where streams end, of any mission in which they have leaves.</summary>
    public async Task<IReadOnlyDictionary<StreamName, Head>> HeadsAsync(Guid[] streams, CancellationToken stop) => streams is [] ? new Dictionary<StreamName, Head>() : (await connection.RowsAsync(
        $"select mission, stream_id, version, hash from {schema}.ledger_heads where stream_id = any($1)",
        row => KeyValuePair.Create(new StreamName(row.GetString(0), row.GetGuid(1)), new Head(row.GetInt64(2), row.Hash(3))), stop, streams)).ToDictionary();

    private async Task CopyAsync(IReadOnlyList<SealedLeaf> leaves, long size, CancellationToken stop)
    {
        await using var rows = await connection.BeginBinaryImportAsync($"copy {schema}.ledger_leaves (index, hash, data, event_id, mission, stream_id, version, seq_id) from stdin (format binary)", stop);
        foreach (var (place, (leaf, sequence, data, hash)) in leaves.Index())
        {
            await rows.StartRowAsync(stop);
            await rows.WriteAsync(size + place, NpgsqlDbType.Bigint, stop);
            await rows.WriteAsync(hash.ToArray(), NpgsqlDbType.Bytea, stop);
            await rows.WriteAsync(data, NpgsqlDbType.Bytea, stop);
            await rows.WriteAsync(leaf.Event, NpgsqlDbType.Uuid, stop);
            await rows.WriteAsync(leaf.Mission, NpgsqlDbType.Varchar, stop);
            await rows.WriteAsync(leaf.Stream, NpgsqlDbType.Uuid, stop);
            await rows.WriteAsync(leaf.Version, NpgsqlDbType.Bigint, stop);
            await rows.WriteAsync(sequence, NpgsqlDbType.Bigint, stop);
        }

        await rows.CompleteAsync(stop);
    }

    private Task KeepHeadsAsync(IReadOnlyList<SealedLeaf> leaves, CancellationToken stop)
    {
        var last = leaves.Where(leaf => leaf.Ends is not null).GroupBy(leaf => leaf.Ends!.Value).Select(stream => stream.Last()).ToList();
        return connection.ExecuteAsync($"""
            insert into {schema}.ledger_heads (mission, stream_id, version, hash) select * from unnest($1::varchar[], $2::uuid[], $3::bigint[], $4::bytea[])
            on conflict (stream_id, mission) do update set version = excluded.version, hash = excluded.hash
            """, stop, last.ConvertAll(leaf => leaf.Leaf.Mission).ToArray(), last.ConvertAll(leaf => leaf.Leaf.Stream).ToArray(),
            last.ConvertAll(leaf => leaf.Leaf.Version).ToArray(), last.ConvertAll(leaf => leaf.Hash.ToArray()).ToArray());
    }
}
