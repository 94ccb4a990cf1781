using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>How the sealing goes, in numbers that speak of nobody.</summary>
/// <param name="Status"><c>sealing</c>; <c>behind</c> when an event waits longer than a minute, or a leaf for its checkpoint; <c>alarm</c> when an event was refused or lacks the one before it.</param>
/// <param name="Size">How many leaves there are.</param>
/// <param name="UnsealedSeconds">How long the oldest event waits that has no leaf yet; 0 when none does.</param>
/// <param name="UnsignedSeconds">How long the oldest leaf waits that no checkpoint holds yet; 0 when none does.</param>
/// <param name="Refused">Events that were refused.</param>
/// <param name="Waiting">Events whose stream lacks the version before them.</param>
public sealed record LedgerHealth(string Status, long Size, double UnsealedSeconds, double UnsignedSeconds, long Refused, long Waiting)
{
    private const double Late = 60;

    internal static async Task<LedgerHealth> ReadAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        // Where to look from is asked first: the server plans for what it knows, and would read millions of events for a place that it doesn't know.
        var (settled, signed) = (await connection.RowsAsync(
            $"select settled, coalesce((select max(size) from {schema}.ledger_checkpoints), 0) from {schema}.ledger_state", row => (row.GetInt64(0), row.GetInt64(1)), stop))[0];
        return (await connection.RowsAsync($"""
            select size,
                coalesce((select extract(epoch from clock_timestamp() - min(e.timestamp)) from {schema}.mt_events e where e.seq_id > $1 and e.type <> 'tombstone' and {Unsealed.IsNew(schema)}), 0)::float8,
                coalesce((select extract(epoch from clock_timestamp() - min(l.sealed_at)) from {schema}.ledger_leaves l where l.index >= $2), 0)::float8,
                (select count(*) from {schema}.ledger_refusals), (select count(*) from {schema}.ledger_waiting)
            from {schema}.ledger_state
            """, row => Of(row.GetInt64(0), row.GetDouble(1), row.GetDouble(2), row.GetInt64(3), row.GetInt64(4)), stop, settled, signed))[0];
    }

    private static LedgerHealth Of(long size, double unsealed, double unsigned, long refused, long waiting) =>
        new(refused + waiting > 0 ? "alarm" : unsealed > Late || unsigned > Late ? "behind" : "sealing", size, unsealed, unsigned, refused, waiting);
}
