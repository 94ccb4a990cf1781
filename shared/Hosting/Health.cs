using Concord.Ledger.Sealing;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace Concord.Hosting;

/// <summary>
/// Four questions, four answers: is the process alive, can it serve, how far do its views lag behind, does its ledger keep up.
/// Lag is no reason to take a replica out, or one slow view would take out every replica.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app, ContextModel context)
    {
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" })).AllowAnonymous();
        app.MapGet("/health/ready", (NpgsqlDataSource database, HttpContext http) => ReadyAsync(database, context, http)).AllowAnonymous();
        app.MapGet("/health/lag", async (IDocumentStore store, NpgsqlDataSource database, CancellationToken stop) => Results.Ok(await LagAsync(store, database, context, stop))).AllowAnonymous();
        app.MapGet("/health/ledger", async (LedgerStore store, CancellationToken stop) => Results.Ok(await store.HealthAsync(stop))).AllowAnonymous();
    }

    private static async Task ReadyAsync(NpgsqlDataSource database, ContextModel context, HttpContext http)
    {
        try
        {
            await using var probe = database.CreateCommand($"select from {context.Schema}.mt_events limit 0");
            await probe.ExecuteNonQueryAsync(http.RequestAborted);
            await http.Response.WriteAsJsonAsync(new { status = "ready" });
        }
        catch (PostgresException)
        {
            await http.RefuseAsync(ProblemTypes.Unavailable.With($"The schema of {context.Name} is not there or not granted. Run its migrate verb."));
        }
        catch (NpgsqlException)
        {
            await http.RefuseAsync(ProblemTypes.Unavailable.With("The database does not answer."));
        }
    }

    /// <summary>How many events each view still has to read.</summary>
    internal static async Task<Lag> LagAsync(IDocumentStore store, NpgsqlDataSource database, ContextModel context, CancellationToken stop)
    {
        // The store's own statistics count every event there is.
        await using var last = database.CreateCommand($"select last_value from {context.Schema}.mt_events_sequence");
        var head = (long)(await last.ExecuteScalarAsync(stop))!;
        var shards = await store.Advanced.AllProjectionProgress(token: stop);
        return new Lag(head, shards.ToDictionary(shard => shard.ShardName, shard => Math.Max(0, head - shard.Sequence), StringComparer.Ordinal));
    }
}

/// <summary>How far the views are behind the events.</summary>
/// <param name="Head">The number of the last event.</param>
/// <param name="Behind">For each view, and for the high-water mark they follow, how many numbers lie between it and the head.</param>
internal sealed record Lag(long Head, IReadOnlyDictionary<string, long> Behind);
