using Concord.Hosting;
using Npgsql;

namespace Concord.Subscriptions.Merged;

/// <summary>Takes the feeds of all contexts over into one, each page once.</summary>
internal sealed class MergedFeed(NpgsqlDataSource database)
{
    /// <summary>Up to which position a channel of a context was followed.</summary>
    public async Task<long> FollowedAsync(string context, string channel, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select position from {MergedTable.Schema}.followed where context = $1 and channel = $2");
        command.Parameters.Add(new() { Value = context });
        command.Parameters.Add(new() { Value = channel });
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Takes a page over, whole or not at all; a page that somebody else took over already is left.</summary>
    public async Task TakeAsync(string context, string channel, FeedPage page, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (!await MoveAsync(connection, context, channel, page, stop))
            return;
        if (page.Told.ToList() is { Count: > 0 } told)
            await MergedRows.WriteAsync(connection, channel, told, stop);
        await transaction.CommitAsync(stop);
    }

    // One at a time gives out places of a channel; how far its context was followed moves with them.
    private static async Task<bool> MoveAsync(NpgsqlConnection connection, string context, string channel, FeedPage page, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Batches.Statement("select pg_advisory_xact_lock(hashtext($1))", $"{MergedTable.Schema} merged {channel}"),
                Batches.Statement($"update {MergedTable.Schema}.followed set position = $1 where context = $2 and channel = $3 and position = $4 returning position", page.To, context, channel, page.From),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        return await reader.ReadAsync(stop);
    }
}
