using Concord.Platform.Running;
using Npgsql;

namespace Concord.Platform.Postgres;

/// <summary>Starts the server of a cluster and waits until it answers, also when it first has to recover from a kill.</summary>
internal static class PostmasterStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(ClusterPlace place, PostgresBinaries binaries, CancellationToken cancellation)
    {
        ClusterData.Listen(place);
        new Postmaster(place.Data).ForgetStranger();
        var result = await TryAsync(place, binaries, cancellation);
        await Wait.UntilAsync(
            async () => result.Succeeded || !ClusterData.IsStillHeld(place) || (result = await TryAsync(place, binaries, cancellation)).Succeeded, Patience, cancellation);

        var complaint = ClusterData.Complaint(place);
        if (!result.Succeeded)
            throw RefusalException.For($"PostgreSQL did not start: {complaint}. Read {place.Log}, then run ./platform up again.", complaint + result.Output);
    }

    /// <summary>True once the server answers, false when it ended instead.</summary>
    public static async Task<bool> AnswersAsync(PostgresCluster cluster, CancellationToken cancellation)
    {
        var answers = false;
        if (!await Wait.UntilAsync(async () => (answers = await AnswersOnceAsync(cluster, cancellation)) || !cluster.IsRunning, Patience, cancellation))
            throw new RefusalException($"PostgreSQL runs but does not answer: read {cluster.Log}, then run ./platform down and ./platform up.");
        return answers;
    }

    private static Task<ToolResult> TryAsync(ClusterPlace place, PostgresBinaries binaries, CancellationToken cancellation) =>
        place.Call(binaries.PgCtl, "start", "-D", place.Data, "-l", place.Log, "-w", "-s").RunAsync(cancellation);

    private static async Task<bool> AnswersOnceAsync(PostgresCluster cluster, CancellationToken cancellation)
    {
        try
        {
            // A connection from the pool would not notice that the server is gone.
            await using var connection = new NpgsqlConnection($"{cluster.ConnectionString};Pooling=false");
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException fault) when (fault.IsTransient)
        {
            return false;
        }
    }
}
