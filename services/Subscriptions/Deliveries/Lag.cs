using Concord.Privacy;
using Concord.Subscriptions.Merged;
using Npgsql;

namespace Concord.Subscriptions.Deliveries;

/// <summary>How far an endpoint is behind in a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Head">The last position of the channel.</param>
/// <param name="Position">The last position that is done with.</param>
/// <param name="Behind">How many positions lie between, asked for or not.</param>
/// <param name="OldestUndelivered">When the oldest event was recorded that isn't delivered yet, UTC.</param>
/// <param name="SecondsBehind">How old it is.</param>
/// <param name="Waiting">Events that are tried again apart from the order.</param>
/// <param name="Parked">Events that are tried again only when their owner says so.</param>
/// <param name="GoesOn">When it goes on, where it rests, UTC.</param>
/// <param name="Succeeded">When an event was taken last, UTC.</param>
/// <param name="Failed">When one was not, UTC.</param>
/// <param name="LastError">What went wrong last; <c>null</c> since something went well.</param>
[Class(Sensitivity.Internal)]
public sealed record Lag(
    string Channel, long Head, long Position, long Behind, DateTimeOffset? OldestUndelivered, long SecondsBehind, long Waiting, long Parked, DateTimeOffset? GoesOn, DateTimeOffset? Succeeded, DateTimeOffset? Failed,
    string? LastError)
{
    private const string Schema = LaneTables.Schema;
    private const string All = $"""
        select l.endpoint, l.channel, h.head, l.position, o.oldest, extract(epoch from now() - o.oldest)::bigint, p.waiting, p.parked, case when l.due > now() and l.running then l.due end, l.succeeded, l.failed, l.fault
        from {Schema}.lanes l,
            lateral (select coalesce(max(m.position), 0) head from {Schema}.{MergedTable.Table} m where m.channel = l.channel) h,
            lateral (select count(*) filter (where due is not null) waiting, count(*) filter (where due is null) parked from {Schema}.parcels p where p.endpoint = l.endpoint and p.channel = l.channel) p,
            lateral (select least(
                (select m.recorded from {Schema}.{MergedTable.Table} m where m.channel = l.channel and m.position > l.position order by m.position limit 1),
                (select min(m.recorded) from {Schema}.parcels p join {Schema}.{MergedTable.Table} m on m.channel = p.channel and m.position = p.position where p.endpoint = l.endpoint and p.channel = l.channel)) oldest) o
        """;

    /// <summary>How each lane stands; of one endpoint, or of all.</summary>
    internal static async Task<ILookup<Guid, Lag>> ReadAsync(NpgsqlDataSource database, Guid? endpoint, CancellationToken stop)
    {
        await using var command = database.CreateCommand(endpoint is null ? All : $"{All} where l.endpoint = $1 order by l.channel");
        if (endpoint is { } one)
            command.Parameters.Add(new() { Value = one });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new List<(Guid Endpoint, Lag Lag)>();
        while (await reader.ReadAsync(stop))
            found.Add((reader.GetGuid(0), Of(reader)));
        return found.ToLookup(lane => lane.Endpoint, lane => lane.Lag);
    }

    private static Lag Of(NpgsqlDataReader reader) => new(
        reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(2) - reader.GetInt64(3), At(reader, 4), reader.IsDBNull(5) ? 0 : reader.GetInt64(5),
        reader.GetInt64(6), reader.GetInt64(7), At(reader, 8), At(reader, 9), At(reader, 10), reader.IsDBNull(11) ? null : reader.GetString(11));

    private static DateTimeOffset? At(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
