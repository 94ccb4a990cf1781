using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>What a leader holds while it writes: the one row of state, locked, in its own term. A leader that was replaced meanwhile gets no further.</summary>
internal sealed class Fence(NpgsqlConnection connection, string schema, long term)
{
    /// <summary>Locks the state for the rest of the transaction.</summary>
    /// <exception cref="ReplacedException">Another process leads now.</exception>
    public async Task<LedgerState> HoldAsync(CancellationToken stop)
    {
        var (state, current) = (await connection.RowsAsync(
            $"select size, settled, mapped, clock_timestamp(), term from {schema}.ledger_state for update",
            row => (new LedgerState(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<DateTimeOffset>(3)), row.GetInt64(4)), stop))[0];
        return current == term ? state : throw new ReplacedException(term, current);
    }

    /// <summary>Writes the state that the next transaction goes on from.</summary>
    public Task KeepAsync(LedgerState state, CancellationToken stop) =>
        connection.ExecuteAsync($"update {schema}.ledger_state set size = $1, settled = $2, mapped = $3", stop, state.Size, state.Settled, state.Mapped);
}

/// <summary>How far the ledger is.</summary>
/// <param name="Size">How many leaves there are.</param>
/// <param name="Settled">Up to which event number nothing can turn up any more.</param>
/// <param name="Mapped">How many leaves the map of heads covers.</param>
/// <param name="Now">The database's clock when it was read.</param>
internal sealed record LedgerState(long Size, long Settled, long Mapped, DateTimeOffset Now);
