using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>One transaction of the sealer: reads what is not sealed, seals it, and settles what can be settled. All of it happens or nothing.</summary>
internal sealed class SealingRound(NpgsqlConnection connection, LedgerIdentity ledger, Fence fence)
{
    private readonly string schema = ledger.Schema;
    private readonly LogAppend log = new(connection, ledger.Schema);
    private readonly Gaps gaps = new(connection, ledger.Schema);
    private readonly Unsealed unsealed = new(connection, ledger.Schema);
    private readonly FeedNumbers feed = new(connection, ledger);
    private readonly Sweep sweep = new();

    /// <summary>Whether a page can hold anything: most of the time there is nothing, and this look is all it costs.</summary>
    public Task<bool> IsDueAsync(CancellationToken stop) => unsealed.AnyAsync(stop);

    /// <summary>Seals one page; the answer says which leaves came to it, and what was refused.</summary>
    public Task<SealedPage> RunAsync(CancellationToken stop) => RunAsync(state => unsealed.DueAsync(state.Settled, stop), stop);

    /// <summary>Compares one stretch of what is stored with what is sealed; what was missed is sealed late, and the answer tells what.</summary>
    public Task<SealedPage> SweepAsync(CancellationToken stop) => RunAsync(state =>
    {
        var (after, upTo) = sweep.Next(state.Settled);
        return unsealed.MissedAsync(after, upTo, stop);
    }, stop);

    private async Task<SealedPage> RunAsync(Func<LedgerState, Task<List<StoredEvent>>> read, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var state = await fence.HoldAsync(stop);
        var oldestOpen = await gaps.OldestOpenAsync(stop);
        var events = await read(state);
        var page = SealedPage.Of(events, await log.HeadsAsync([.. events.Select(stored => stored.Stream).Distinct()], stop), ledger.Mac);
        var size = await log.AppendAsync(page.Leaves, state.Size, stop);
        await feed.NumberAsync(page.Leaves, state.Size, stop);
        await SetAsideAsync(page, stop);
        await fence.KeepAsync(state with { Size = size, Settled = await gaps.SettleAsync(state.Settled, oldestOpen, stop) }, stop);
        await transaction.CommitAsync(stop);
        return page;
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
