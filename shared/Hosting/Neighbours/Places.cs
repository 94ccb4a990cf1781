using Concord.Hosting.Feeds;
using JasperFx.Events;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Concord.Hosting.Neighbours;

/// <summary>The places of a channel that the sealer gave and nobody filled yet.</summary>
internal sealed class Places(string schema, string channel)
{
    private readonly string next = $"{schema}.ledger_feed where channel = $1 and position > (select coalesce(max(position), 0) from {schema}.feed where channel = $1)";

    /// <summary>Whether there are any.</summary>
    public async Task<bool> AnyAsync(NpgsqlDataSource database, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select exists (select from {next})");
        command.Parameters.Add(new() { Value = channel });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Keeps every other process from filling this channel until the transaction ends; <c>false</c> where one is at it.</summary>
    public async Task<bool> LockAsync(IDocumentSession session, CancellationToken stop)
    {
        await using var locking = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext($1))") { Parameters = { new() { Value = $"{schema} feed {channel}" } } };
        await using var reader = await session.ExecuteReaderAsync(locking, stop);
        return await reader.ReadAsync(stop) && reader.GetBoolean(0);
    }

    /// <summary>The next ones, in order, each with the event that it was given to.</summary>
    public async Task<IEnumerable<(long Position, IEvent Fact)>> NextAsync(IDocumentSession session, int most, CancellationToken stop)
    {
        var places = new List<(long Position, Guid Fact)>();
        await using (var command = new NpgsqlCommand($"select f.position, l.event_id from (select position, index from {next} order by position limit $2) f join {schema}.ledger_leaves l on l.index = f.index order by f.position"))
        {
            command.Parameters.Add(new() { Value = channel });
            command.Parameters.Add(new() { Value = most });
            await using var reader = await session.ExecuteReaderAsync(command, stop);
            while (await reader.ReadAsync(stop))
                places.Add((reader.GetInt64(0), reader.GetGuid(1)));
        }

        Guid[] ids = [.. places.Select(place => place.Fact)];
        var facts = (await session.Events.QueryAllRawEvents().Where(fact => fact.AnyTenant() && fact.Id.IsOneOf(ids)).ToListAsync(stop)).ToDictionary(fact => fact.Id);
        return places.Select(place => (place.Position, facts[place.Fact]));
    }

    /// <summary>Fills them.</summary>
    public async Task WriteAsync(IDocumentSession session, IReadOnlyList<(Guid Event, DateTimeOffset Recorded, FeedRow Row)> rows, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"insert into {schema}.feed select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10)");
        command.Parameters.Add(new() { Value = channel });
        Add(NpgsqlDbType.Bigint, row => row.Row.Position);
        Add(NpgsqlDbType.Uuid, row => row.Event);
        Add(NpgsqlDbType.Varchar, row => row.Row.Type);
        Add(NpgsqlDbType.Varchar, row => row.Row.Mission);
        Add(NpgsqlDbType.Varchar, row => row.Row.Place);
        Add(NpgsqlDbType.Varchar, row => row.Row.Programme);
        Add(NpgsqlDbType.Varchar, row => row.Row.Class);
        Add(NpgsqlDbType.TimestampTz, row => row.Recorded);
        Add(NpgsqlDbType.Text, row => row.Row.Event);
        await session.ExecuteAsync(command, stop);
        // Rows alone are no work that the session knows of: without any it would commit nothing, and they would be written again for ever.
        session.QueueSqlCommand("select");

        void Add<T>(NpgsqlDbType type, Func<(Guid Event, DateTimeOffset Recorded, FeedRow Row), T> value) =>
            command.Parameters.Add(new() { Value = rows.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
