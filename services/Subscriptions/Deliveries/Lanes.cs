using Concord.Hosting;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Merged;
using Npgsql;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Reads and moves lanes. Whoever works on one holds it for half a minute at a time, longer than any receiver may take: where a process dies, another goes on.</summary>
internal sealed class Lanes(NpgsqlDataSource database)
{
    private const string Schema = LaneTables.Schema;
    private const int Most = 100;
    private const string Held = "held = now() + interval '30 seconds'";
    private const string This = "endpoint = $1 and channel = $2";

    /// <summary>Takes the lane over under a ticket of one's own, if the one that was given is the last.</summary>
    public async Task<LaneState?> HoldAsync(Deliver work, CancellationToken stop)
    {
        await using var command = Command(database.CreateCommand($"""
            update {Schema}.lanes l set ticket = $4, {Held} where {This} and ticket = $3 and running
            returning position, tries, ordered, missions, areas, types, places, programmes, classes, (select count(*) from {Schema}.lanes o where o.endpoint = l.endpoint)
            """), work.Endpoint, work.Channel, work.Ticket, Guid.NewGuid());
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? new(work with { Ticket = (Guid)command.Parameters[3].Value! }, reader.GetInt64(0), reader.GetInt32(1), reader.GetBoolean(2), [.. Enumerable.Range(3, 6).Select(reader.GetFieldValue<string[]>)], reader.GetInt64(9))
            : null;
    }

    /// <summary>What is to be sent next; <c>null</c> where the lane isn't held any more or rests.</summary>
    public async Task<Load?> NextAsync(LaneState lane, CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        batch.Added($"update {Schema}.lanes l set {Held} where {This} and ticket = $3 and running and due <= now() returning (select coalesce(max(position), 0) from {Schema}.{MergedTable.Table} m where m.channel = $2)", lane.Key);
        batch.Added($"""
            select p.event, p.position, p.tries, m.event, p.due from {Schema}.parcels p left join {Schema}.{MergedTable.Table} m on m.channel = p.channel and m.position = p.position
            where p.endpoint = $1 and p.channel = $2 and p.due <= now() order by p.position nulls first limit {Most / 2}
            """, [.. lane.Key[..2]]);
        batch.Added($"""
            select m.event_id, m.position, 0, m.event, null::timestamptz from {Schema}.{MergedTable.Table} m, (select $3::varchar[] missions, $4::varchar[] areas, $5::varchar[] types, $6::varchar[] places, $7::varchar[] programmes, $8::varchar[] classes) l
            where m.channel = $1 and m.position > $2 and m.position <= $2 + {FeedTable.Stretch} and {LaneTables.Asked} order by m.position limit {Most}
            """, [lane.Work.Channel, lane.Position, .. lane.Asked]);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return null;
        var head = Math.Min(reader.GetInt64(0), lane.Position + FeedTable.Stretch);
        var aside = await ParcelsAsync(reader, stop);
        var next = await ParcelsAsync(reader, stop);
        return new(aside, lane.IsOrdered && next is [var first, ..] ? [first with { Tries = lane.Tries }, .. next.Skip(1)] : next, head, next.Count < Most);
    }

    /// <summary>Lets the lane go.</summary>
    public async Task ReleaseAsync(LaneState lane, TimeSpan rest, CancellationToken stop)
    {
        await using var command = Command(database.CreateCommand($"update {Schema}.lanes set held = '-infinity', due = greatest(due, now() + $4) where {This} and ticket = $3"), [.. lane.Key, rest]);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<List<Parcel>> ParcelsAsync(NpgsqlDataReader reader, CancellationToken stop)
    {
        var parcels = new List<Parcel>();
        await reader.NextResultAsync(stop);
        while (await reader.ReadAsync(stop))
            parcels.Add(new(reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetInt64(1), reader.GetInt32(2), reader.IsDBNull(3) ? Parcel.Test(reader.GetGuid(0)) : reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4)));
        return parcels;
    }

    private static NpgsqlCommand Command(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
