using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Settles what can be settled: how far one needn't look back any more, and which missing numbers are watched.</summary>
internal sealed class Gaps(NpgsqlConnection connection, string schema)
{
    private const int MostAtOnce = 10_000;

    /// <summary>When the oldest transaction began that is open; ask before reading what there is.</summary>
    public Task<DateTime> OldestOpenAsync(CancellationToken stop) => connection.ScalarAsync<DateTime>("""
        select coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        """, stop);

    /// <summary>The number up to which all is settled now.</summary>
    public async Task<long> SettleAsync(long settled, DateTime oldestOpen, CancellationToken stop)
    {
        var (present, watched) = (new List<long>(), new Dictionary<long, DateTime>());
        foreach (var (number, missedAt) in await SeenAsync(settled, stop))
        {
            if (missedAt is { } missed)
                watched.Add(number, missed);
            else
                present.Add(number);
        }

        var (reached, missing) = Settling.Of(settled, present, watched, oldestOpen);
        if (missing.Count > 0)
            await connection.ExecuteAsync($"insert into {schema}.ledger_gaps (seq_id) select unnest($1::bigint[])", stop, missing.ToArray());
        if (watched.Count > 0)
            await connection.ExecuteAsync($"delete from {schema}.ledger_gaps where seq_id <= $1", stop, reached);
        return reached;
    }

    private Task<List<(long Number, DateTime? MissedAt)>> SeenAsync(long settled, CancellationToken stop) => connection.RowsAsync($"""
        select e.seq_id, null::timestamptz from {schema}.mt_events e where e.seq_id > $1 and (exists (select from {schema}.ledger_leaves l where l.event_id = e.id)
            or exists (select from {schema}.ledger_refusals r where r.event_id = e.id) or exists (select from {schema}.ledger_waiting w where w.event_id = e.id))
        union all select seq_id, missed_at from {schema}.ledger_gaps where seq_id > $1
        order by 1 limit {MostAtOnce}
        """, row => (row.GetInt64(0), row.IsDBNull(1) ? (DateTime?)null : row.GetDateTime(1)), stop, settled);
}
