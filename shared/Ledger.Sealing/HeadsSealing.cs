using Concord.Ledger.Heads;
using Concord.Ledger.Losses;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Carries the map of heads on to the present and seals its root as the next leaf; what it costs follows from the leaves since the last time, not from the streams there are.</summary>
internal sealed class HeadsSealing(NpgsqlConnection connection, LedgerIdentity ledger, LedgerFacts facts)
{
    private readonly string schema = ledger.Schema;
    private readonly NodeTable nodes = NodeTable.OfMap(ledger.Schema);

    /// <summary>Appends the leaf, within the transaction at hand.</summary>
    public async Task<LedgerState> RunAsync(LedgerState state, Hash? checkpoint, CancellationToken stop)
    {
        var entries = await MoveAsync(state, stop);
        var streams = await connection.ScalarAsync<long>($"select coalesce(max(place) + 1, 0) from {schema}.ledger_map", stop);
        var growth = await HeadMapGrowth.OfAsync(streams, entries, wanted => nodes.ReadAsync(connection, wanted));
        await nodes.PutAsync(connection, growth.Changed, stop);

        var losses = await connection.ScalarAsync<long>($"select count(*) from {schema}.ledger_facts where type = '{LossDeclared.Type}'", stop);
        var size = await facts.AppendAsync(HeadsSealed.Type, new HeadsSealed(state.Size, streams, growth.Root, checkpoint, losses).ToPayload(), state, stop);
        return state with { Size = size, Mapped = state.Size };
    }

    // A stream gets its place with its first leaf, in the order of the log, and keeps it. Tombstones have no head, and so no place.
    private async Task<Dictionary<long, Hash>> MoveAsync(LedgerState state, CancellationToken stop) => (await connection.RowsAsync($"""
        with moved as (
            select mission, stream_id, min(index) as first from {schema}.ledger_leaves
            where index >= $1 and index < $2 group by mission, stream_id),
        ends as (select h.stream_id, h.mission, h.version, h.hash, m.first from moved m join {schema}.ledger_heads h using (mission, stream_id)),
        placed as (
            select e.*, coalesce(p.place, (select coalesce(max(place) + 1, 0) from {schema}.ledger_map)
                + row_number() over (partition by p.place is null order by e.first) - 1) as place
            from ends e left join {schema}.ledger_map p using (stream_id))
        insert into {schema}.ledger_map (place, stream_id, mission, version, hash) select place, stream_id, mission, version, hash from placed
        on conflict (place) do update set version = excluded.version, hash = excluded.hash returning place, stream_id, version, hash
        """, row => KeyValuePair.Create(row.GetInt64(0), new Heads.Head(row.GetGuid(1), row.GetInt64(2), row.Hash(3)).Hash()), stop, state.Mapped, state.Size)).ToDictionary();
}
