using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Which events are due. Not having a leaf is what makes an event due, not its number.</summary>
internal sealed class Unsealed(NpgsqlConnection connection, string schema)
{
    /// <summary>How many are sealed at once.</summary>
    public const int PageSize = 1000;

    /// <summary>What holds of an event <c>e</c> that nobody has dealt with.</summary>
    public static string IsNew(string schema) => $"""
        not exists (select from {schema}.ledger_leaves l where l.event_id = e.id)
        and not exists (select from {schema}.ledger_refusals r where r.event_id = e.id) and not exists (select from {schema}.ledger_waiting w where w.event_id = e.id)
        """;

    /// <summary>Whether anything stands after what is settled, waits, or is watched.</summary>
    public Task<bool> AnyAsync(CancellationToken stop) => connection.ScalarAsync<bool>($"""
        select exists (select from {schema}.ledger_gaps) or exists (select from {schema}.ledger_waiting)
            or exists (select from {schema}.mt_events where seq_id > (select settled from {schema}.ledger_state))
        """, stop);

    /// <summary>What came after what is settled, what came late under a number that is watched, and what waited for the version before it when that is there.</summary>
    public async Task<List<StoredEvent>> DueAsync(long settled, CancellationToken stop)
    {
        await using var command = connection.Command($"""
            select * from (
                select {StoredEvent.Columns} from {schema}.mt_events e where e.seq_id > $1 and {IsNew(schema)}
                union all
                select {StoredEvent.Columns} from {schema}.ledger_gaps g join {schema}.mt_events e on e.seq_id = g.seq_id where g.seq_id <= $1 and {IsNew(schema)}
                union all
                select {StoredEvent.Columns} from {schema}.ledger_waiting w join {schema}.mt_events e on e.id = w.event_id
                where w.version <= 1 + (select h.version from {schema}.ledger_heads h where h.mission = w.mission and h.stream_id = w.stream_id)) due
            order by 1 limit {PageSize}
            """, settled);
        return await StoredEvent.ReadAsync(command, stop);
    }

    /// <summary>What stands between two numbers, both settled long ago, and was never dealt with: nobody should have been able to put it there.</summary>
    public async Task<List<StoredEvent>> MissedAsync(long after, long upTo, CancellationToken stop)
    {
        await using var command = connection.Command($"""
            select {StoredEvent.Columns} from {schema}.mt_events e where e.seq_id > $1 and e.seq_id <= $2 and {IsNew(schema)}
                and not exists (select from {schema}.ledger_gaps g where g.seq_id = e.seq_id) order by 1 limit {PageSize}
            """, after, upTo);
        return await StoredEvent.ReadAsync(command, stop);
    }
}
