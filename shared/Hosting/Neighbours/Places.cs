using System.Text;
using System.Text.Json;
using Concord.Hosting.Feeds;
using Concord.Ledger.Heads;
using Concord.Ledger.Losses;
using Concord.Ledger.Sealing;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace Concord.Hosting.Neighbours;

/// <summary>The places of a channel that the sealer gave and nobody filled yet.</summary>
internal sealed class Places(string schema, string channel)
{
    private readonly string next = $"{schema}.ledger_feed where channel = $1 and position > (select coalesce(max(position), 0) from {schema}.feed where channel = $1)";

    // A read along the stream's own index, back from the event to the last one that names a place.
    private readonly string where =
        $"(select e.data->>'place' from {schema}.mt_events e where e.stream_id = l.stream_id and e.tenant_id = l.mission and e.version <= l.version and e.data ? 'place' order by e.version desc limit 1)";

    /// <summary>Whether there are any.</summary>
    public async Task<bool> AnyAsync(NpgsqlDataSource database, CancellationToken stop)
    {
        // The two ends, each from its index: compared row by row, a channel would cost the more the longer it is.
        await using var command = database.CreateCommand($"select (select max(position) from {schema}.ledger_feed where channel = $1) > coalesce((select max(position) from {schema}.feed where channel = $1), 0)");
        command.Parameters.Add(new() { Value = channel });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>Keeps every other process from filling this channel until the transaction ends; <c>false</c> where one is at it.</summary>
    public async Task<bool> LockAsync(IDocumentSession session, CancellationToken stop)
    {
        await using var locking = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext($1))") { Parameters = { new() { Value = $"{schema} feed {channel}" } } };
        await using var reader = await session.ExecuteReaderAsync(locking, stop);
        return await reader.ReadAsync(stop) && reader.GetBoolean(0);
    }

    /// <summary>The next ones, in order, each with the event that it was given to and where the record of it lies: what its facts said last, up to this one.</summary>
    public async Task<IEnumerable<(long Position, IEvent Fact, string? Where)>> NextAsync(IDocumentSession session, int most, CancellationToken stop)
    {
        var places = new List<(long Position, Guid Fact, string? Where, IEvent? OfLedger)>();
        await using (var command = new NpgsqlCommand($"""
            select f.position, l.event_id, {where}, lf.payload, l.sealed_at from (select position, index from {next} order by position limit $2) f
            join {schema}.ledger_leaves l on l.index = f.index left join {schema}.ledger_facts lf on lf.index = f.index order by f.position
            """))
        {
            command.Parameters.Add(new() { Value = channel });
            command.Parameters.Add(new() { Value = most });
            await using var reader = await session.ExecuteReaderAsync(command, stop);
            while (await reader.ReadAsync(stop))
                places.Add((reader.GetInt64(0), reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.IsDBNull(3) ? null : OfLedger(reader.GetGuid(1), reader.GetString(3), reader.GetDateTime(4))));
        }

        Guid[] ids = [.. places.Select(place => place.Fact)];
        var facts = (await session.Events.QueryAllRawEvents().Where(fact => fact.AnyTenant() && fact.Id.IsOneOf(ids)).ToListAsync(stop)).ToDictionary(fact => fact.Id);
        return places.Select(place => (place.Position, place.OfLedger ?? facts[place.Fact], place.Where));
    }

    // What the ledger says of itself is no event of the store; it is told as if it were one.
    private static Event<LossDeclared> OfLedger(Guid id, string payload, DateTime at) => new(LossDeclared.Read(JsonElement.Parse(payload)))
    {
        Id = id, EventTypeName = LossDeclared.Type, TenantId = SealedLeaf.NoMission, StreamId = HeadsSealed.LedgerStream, Timestamp = new(at, TimeSpan.Zero),
    };

    /// <summary>Fills them when the session is saved. It goes with the session's own work: what nobody hears would leave it nothing to save.</summary>
    public void Write(IDocumentSession session, IReadOnlyList<(Guid Event, FeedRow Row)> rows)
    {
        session.QueueSqlCommand(
            $"insert into {schema}.feed select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)", channel,
            Values(row => row.Row.Position), Values(row => row.Event), Values(row => row.Row.Type), Values(row => row.Row.Mission), Values(row => row.Row.Place),
            Values(row => row.Row.Programme), Values(row => row.Row.Class), Values(row => row.Row.Recorded), Values(row => Encoding.UTF8.GetString(row.Row.Event)));
        session.QueueSqlCommand(FeedTable.Note($"{schema}.feed", channel));

        T[] Values<T>(Func<(Guid Event, FeedRow Row), T> value) => [.. rows.Select(value)];
    }
}
