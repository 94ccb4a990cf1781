using Concord.Ledger.Tree;
using Npgsql;
using NpgsqlTypes;

namespace Concord.Ledger.Sealing;

/// <summary>One transaction of the sealer: reads what is not sealed, seals it, and settles what can be settled. All of it happens or nothing.</summary>
internal sealed class SealingRound(NpgsqlConnection connection, LedgerIdentity ledger, LedgerStore store, long term)
{
    private const int PageSize = 1000;
    private readonly string schema = ledger.Schema;

    /// <summary>Seals one page; the answer says how many leaves came to it, and what was refused.</summary>
    public async Task<SealedPage> RunAsync(CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var (size, settled, oldestOpen) = await StateAsync(stop);
        var events = await UnsealedAsync(settled, stop);
        var page = SealedPage.Of(events, await HeadsAsync(events, stop), ledger.Mac);
        if (page.Leaves.Count > 0)
            size = await AppendAsync(page, size, stop);
        foreach (var (refused, why) in page.Refusals)
            await ExecuteAsync($"insert into {schema}.ledger_refusals (event_id, seq_id, why) values ($1, $2, $3)", stop, refused.Id, refused.Sequence, why);
        settled = await SettleAsync(settled, oldestOpen, stop);
        await ExecuteAsync($"update {schema}.ledger_state set size = $1, settled = $2", stop, size, settled);
        await transaction.CommitAsync(stop);
        return page;
    }

    // The lock on the one row and its term are the fence: a leader that was replaced meanwhile can't write any more.
    private async Task<(long Size, long Settled, DateTime OldestOpen)> StateAsync(CancellationToken stop)
    {
        await using var command = Command($"""
            select size, settled, term, (select coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid())
            from {schema}.ledger_state for update
            """);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return reader.GetInt64(2) == term
            ? (reader.GetInt64(0), reader.GetInt64(1), reader.GetDateTime(3))
            : throw new ReplacedException(term, reader.GetInt64(2));
    }

    private async Task<List<StoredEvent>> UnsealedAsync(long settled, CancellationToken stop)
    {
        await using var command = Command($"""
            select {StoredEvent.Columns} from {schema}.mt_events e
            where e.seq_id > $1 and not exists (select from {schema}.ledger_leaves l where l.event_id = e.id) and not exists (select from {schema}.ledger_refusals r where r.event_id = e.id)
            order by e.seq_id limit {PageSize}
            """, settled);
        return await StoredEvent.ReadAsync(command, stop);
    }

    private async Task<IReadOnlyDictionary<StreamName, Head>> HeadsAsync(List<StoredEvent> events, CancellationToken stop)
    {
        var heads = new Dictionary<StreamName, Head>();
        await using var command = Command(
            $"select mission, stream_id, version, hash from {schema}.ledger_heads where (mission, stream_id) in (select * from unnest($1::varchar[], $2::uuid[]))",
            events.Select(stored => stored.Mission).ToArray(), events.Select(stored => stored.Stream).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            heads.Add(new(reader.GetString(0), reader.GetGuid(1)), new Head(reader.GetInt64(2), new Hash((byte[])reader[3])));
        return heads;
    }

    private async Task<long> AppendAsync(SealedPage page, long size, CancellationToken stop)
    {
        var edge = await Frontier.LoadAsync(size, nodes => store.NodesAsync(nodes, connection));
        var nodes = page.Leaves.SelectMany(leaf => edge.Append(leaf.Hash)).ToList();
        await using (var leaves = await connection.BeginBinaryImportAsync($"copy {schema}.ledger_leaves (index, hash, data, event_id, mission, stream_id, version, seq_id) from stdin (format binary)", stop))
        {
            foreach (var (index, (stored, data, hash)) in page.Leaves.Index())
            {
                await leaves.StartRowAsync(stop);
                await leaves.WriteAsync(size + index, NpgsqlDbType.Bigint, stop);
                await leaves.WriteAsync(hash.ToArray(), NpgsqlDbType.Bytea, stop);
                await leaves.WriteAsync(data, NpgsqlDbType.Bytea, stop);
                await leaves.WriteAsync(stored.Id, NpgsqlDbType.Uuid, stop);
                await leaves.WriteAsync(stored.Mission, NpgsqlDbType.Varchar, stop);
                await leaves.WriteAsync(stored.Stream, NpgsqlDbType.Uuid, stop);
                await leaves.WriteAsync(stored.Version, NpgsqlDbType.Bigint, stop);
                await leaves.WriteAsync(stored.Sequence, NpgsqlDbType.Bigint, stop);
            }

            await leaves.CompleteAsync(stop);
        }

        await ExecuteAsync($"insert into {schema}.ledger_nodes (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])", stop,
            nodes.ConvertAll(node => (short)node.Id.Level).ToArray(), nodes.ConvertAll(node => node.Id.Index).ToArray(), nodes.ConvertAll(node => node.Hash.ToArray()).ToArray());
        await KeepHeadsAsync(page, stop);
        return edge.Size;
    }

    private Task KeepHeadsAsync(SealedPage page, CancellationToken stop)
    {
        var moved = page.Leaves.Select(leaf => new StreamName(leaf.Event.Mission, leaf.Event.Stream)).Distinct().ToList();
        return ExecuteAsync($"""
            insert into {schema}.ledger_heads (mission, stream_id, version, hash) select * from unnest($1::varchar[], $2::uuid[], $3::bigint[], $4::bytea[])
            on conflict (mission, stream_id) do update set version = excluded.version, hash = excluded.hash
            """, stop, moved.ConvertAll(name => name.Mission).ToArray(), moved.ConvertAll(name => name.Stream).ToArray(),
            moved.ConvertAll(name => page.Heads[name].Version).ToArray(), moved.ConvertAll(name => page.Heads[name].Hash.ToArray()).ToArray());
    }

    private async Task<long> SettleAsync(long settled, DateTime oldestOpen, CancellationToken stop)
    {
        var present = new List<long>();
        var watched = new Dictionary<long, DateTime>();
        await using (var command = Command($"""
            select e.seq_id, null::timestamptz from {schema}.mt_events e where e.seq_id > $1 and (exists (select from {schema}.ledger_leaves l where l.event_id = e.id)
                or exists (select from {schema}.ledger_refusals r where r.event_id = e.id))
            union all select seq_id, missed_at from {schema}.ledger_gaps where seq_id > $1
            order by 1 limit {10 * PageSize}
            """, settled))
        await using (var reader = await command.ExecuteReaderAsync(stop))
        {
            while (await reader.ReadAsync(stop))
            {
                if (reader.IsDBNull(1))
                    present.Add(reader.GetInt64(0));
                else
                    watched.Add(reader.GetInt64(0), reader.GetDateTime(1));
            }
        }

        var (reached, missed) = Settling.Of(settled, present, watched, oldestOpen);
        if (missed.Count > 0)
            await ExecuteAsync($"insert into {schema}.ledger_gaps (seq_id) select unnest($1::bigint[])", stop, missed.ToArray());
        if (watched.Count > 0)
            await ExecuteAsync($"delete from {schema}.ledger_gaps where seq_id <= $1", stop, reached);
        return reached;
    }

    private async Task ExecuteAsync(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return command;
    }
}
