using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>One transaction of the sealer: reads what is not sealed, seals it, and settles what can be settled. All of it happens or nothing.</summary>
internal sealed class SealingRound(NpgsqlConnection connection, LedgerIdentity ledger, Fence fence)
{
    private const int PageSize = 1000;
    private readonly string schema = ledger.Schema;
    private readonly LogAppend log = new(connection, ledger.Schema);
    private readonly Gaps gaps = new(connection, ledger.Schema);

    /// <summary>Seals one page; the answer says which leaves came to it, and what was refused.</summary>
    public async Task<SealedPage> RunAsync(CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var state = await fence.HoldAsync(stop);
        var oldestOpen = await gaps.OldestOpenAsync(stop);
        var events = await UnsealedAsync(state.Settled, stop);
        var page = SealedPage.Of(events, await log.HeadsAsync([.. events.Select(stored => stored.Stream).Distinct()], stop), ledger.Mac);
        var size = await log.AppendAsync(page.Leaves, state.Size, stop);
        await SetAsideAsync(page, stop);
        await fence.KeepAsync(state with { Size = size, Settled = await gaps.SettleAsync(state.Settled, oldestOpen, stop) }, stop);
        await transaction.CommitAsync(stop);
        return page;
    }

    // Not having a leaf is what makes an event due; one that waits for the version before it is due when that is there.
    private async Task<List<StoredEvent>> UnsealedAsync(long settled, CancellationToken stop)
    {
        await using var command = connection.Command($"""
            select {StoredEvent.Columns} from {schema}.mt_events e where e.seq_id > $1
                and not exists (select from {schema}.ledger_leaves l where l.event_id = e.id)
                and not exists (select from {schema}.ledger_refusals r where r.event_id = e.id)
                and not exists (select from {schema}.ledger_waiting w where w.event_id = e.id)
            union all
            select {StoredEvent.Columns} from {schema}.ledger_waiting w join {schema}.mt_events e on e.id = w.event_id
            where w.version <= 1 + (select h.version from {schema}.ledger_heads h where h.mission = w.mission and h.stream_id = w.stream_id)
            order by 1 limit {PageSize}
            """, settled);
        return await StoredEvent.ReadAsync(command, stop);
    }

    // Neither holds the rest up: what is refused stays so, and what waits is known by its stream from here on.
    private async Task SetAsideAsync(SealedPage page, CancellationToken stop)
    {
        foreach (var (refused, why) in page.Refusals)
            await connection.ExecuteAsync($"insert into {schema}.ledger_refusals (event_id, seq_id, why) values ($1, $2, $3)", stop, refused.Id, refused.Sequence, why);
        foreach (var waits in page.Waiting)
            await connection.ExecuteAsync($"""
                insert into {schema}.ledger_waiting (event_id, seq_id, mission, stream_id, version) values ($1, $2, $3, $4, $5) on conflict do nothing
                """, stop, waits.Id, waits.Sequence, waits.Mission, waits.Stream, waits.Version);
        var done = page.Leaves.Select(leaf => leaf.Leaf.Event).Concat(page.Refusals.Select(refusal => refusal.Event.Id)).ToArray();
        if (done.Length > 0)
            await connection.ExecuteAsync($"delete from {schema}.ledger_waiting where event_id = any($1)", stop, done);
    }
}
