using Marten;
using Npgsql;

namespace Concord.Hosting.Neighbours;

/// <summary>How far each channel was told, and what stands beyond.</summary>
internal static class ToldUpTo
{
    /// <summary>The last place that was told, locked until the transaction ends; <c>null</c> where another process tells this channel right now.</summary>
    public static async Task<long?> LockAsync(IDocumentSession session, string schema, string channel, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            insert into {schema}.told_up_to values ($1, 0) on conflict do nothing;
            """) { Parameters = { new() { Value = channel } } };
        await session.ExecuteAsync(command, stop);
        await using var locking = new NpgsqlCommand($"select position from {schema}.told_up_to where channel = $1 for update skip locked") { Parameters = { new() { Value = channel } } };
        await using var reader = await session.ExecuteReaderAsync(locking, stop);
        return await reader.ReadAsync(stop) ? reader.GetInt64(0) : null;
    }

    /// <summary>The next places and the events that have them.</summary>
    public static async Task<IReadOnlyDictionary<long, Guid>> NextAsync(IDocumentSession session, string schema, string channel, long after, int most, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            select f.position, l.event_id from {schema}.ledger_feed f join {schema}.ledger_leaves l on l.index = f.index where f.channel = $1 and f.position > $2 order by f.position limit $3
            """) { Parameters = { new() { Value = channel }, new() { Value = after }, new() { Value = most } } };
        await using var reader = await session.ExecuteReaderAsync(command, stop);
        var places = new Dictionary<long, Guid>();
        while (await reader.ReadAsync(stop))
            places.Add(reader.GetInt64(0), reader.GetGuid(1));
        return places;
    }
}
