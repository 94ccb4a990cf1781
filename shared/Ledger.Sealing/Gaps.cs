using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Settles what can be settled: how far one needn't look back any more, and which missing numbers are watched.</summary>
internal sealed class Gaps(NpgsqlConnection connection, string schema)
{
    private const int MostAtOnce = 10_000;

    // One question over three tables: three questions joined by "or" are answered by reading all leaves there are.
    private string IsDealtWith => $"""
        exists (select from {schema}.ledger_leaves l where l.event_id = e.id union all select from {schema}.ledger_refusals r where r.event_id = e.id
            union all select from {schema}.ledger_waiting w where w.event_id = e.id)
        """;

    /// <summary>When the oldest transaction began that is open; ask before reading what there is.</summary>
    public Task<DateTime> OldestOpenAsync(CancellationToken stop) => connection.ScalarAsync<DateTime>("""
        select coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        """, stop);

    /// <summary>The number up to which all is settled now, or watched.</summary>
    public async Task<long> SettleAsync(long settled, DateTime oldestOpen, CancellationToken stop)
    {
        // Every transaction that was open when the number was missed has ended, and it isn't there: it never comes.
        await connection.ExecuteAsync($"""
            delete from {schema}.ledger_gaps g where exists (select from {schema}.mt_events e where e.seq_id = g.seq_id and {IsDealtWith})
                or g.missed_at < $1 and not exists (select from {schema}.mt_events e where e.seq_id = g.seq_id)
            """, stop, oldestOpen);
        // A number that was never drawn is somebody's invention: it must not carry the sealer past the numbers that are still to come.
        var present = await connection.RowsAsync($"""
            select e.seq_id from {schema}.mt_events e where e.seq_id > $1 and e.seq_id <= (select last_value from {schema}.mt_events_sequence) and {IsDealtWith} order by 1 limit {MostAtOnce}
            """, row => row.GetInt64(0), stop, settled);
        var (reached, missing) = Settling.Of(settled, present);
        if (missing.Count > 0)
            await connection.ExecuteAsync($"insert into {schema}.ledger_gaps (seq_id) select unnest($1::bigint[]) on conflict do nothing", stop, missing.ToArray());
        return reached;
    }
}
