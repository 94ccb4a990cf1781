using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>The right to seal, held by one connection: it goes with the connection, and the server takes it from a process that stopped answering.</summary>
internal sealed class Leadership : IAsyncDisposable
{
    // A leader asks several times a second: a connection that is silent for so long belongs to a process that stands still.
    private const int LongestSilence = 5_000;
    private const int LongestStatement = 60_000;

    private Leadership(NpgsqlConnection connection, long term) => (Connection, Term) = (connection, term);

    public NpgsqlConnection Connection { get; }

    /// <summary>How many leaders there were up to this one.</summary>
    public long Term { get; }

    /// <summary>The way into the database for a process that stands for leadership.</summary>
    public static NpgsqlDataSource Over(string connection, string application)
    {
        // Whatever a sealer asks for stands in an index: a plan that was made while a table was small must not read all of it when it is large. And what goes on beside the requests takes one processor.
        var limits = $"-c enable_seqscan=off -c enable_hashjoin=off -c jit=off -c max_parallel_workers_per_gather=0 -c idle_session_timeout={LongestSilence} -c idle_in_transaction_session_timeout={LongestSilence} -c statement_timeout={LongestStatement}";
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { ApplicationName = application, MaxAutoPrepare = 50, Pooling = false, Options = limits });
    }

    /// <summary>Stands until this process leads.</summary>
    public static async Task<Leadership> StandAsync(NpgsqlDataSource database, string schema, PeriodicTimer candidacy, CancellationToken stop)
    {
        var connection = await database.OpenConnectionAsync(stop);
        try
        {
            while (true)
            {
                var term = await connection.ScalarAsync<long>($"update {schema}.ledger_state set term = term + 1 where pg_try_advisory_lock(hashtextextended('{schema}.sealer', 0)) returning term", stop);
                if (term > 0)
                    return new(connection, term);
                await candidacy.WaitForNextTickAsync(stop);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
