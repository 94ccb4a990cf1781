using Concord.Contracts;
using Concord.Hosting;
using Concord.Subscriptions.Merged;
using Npgsql;

namespace Concord.Subscriptions.Dapr;

/// <summary>An event that is to be told over the sidecar.</summary>
internal sealed record Due(long Position, string Type, string Mission, string Text);

/// <summary>
/// How far the feed of all contexts was told over a component, and whose turn it is. One process has its turn at a time; one that died in it has it
/// for half a minute. No transaction stays open while the sidecar is waited for.
/// </summary>
internal sealed class ToldToDapr(NpgsqlDataSource database, EdgeSettings settings)
{
    /// <summary>The table; <c>retell</c> goes back in it.</summary>
    public const string Table = "told_to_dapr";

    private const string Schema = MergedTable.Schema;
    private const int Most = 100;
    private readonly Guid ticket = Guid.NewGuid();

    public const string Create = $"create table if not exists {Schema}.{Table} (pubsub varchar primary key, position bigint not null, ticket uuid, held timestamptz not null default '-infinity');\n";

    /// <summary>How far it was told, how far the channel goes, and when the oldest event was recorded that is still to be told.</summary>
    public async Task<(long Position, long Head, DateTimeOffset? Oldest)> StandsAsync(CancellationToken stop)
    {
        await using var command = database.CreateCommand($"""
            select t.position, (select coalesce(max(m.position), 0) from {Schema}.{MergedTable.Table} m where m.channel = $2),
                (select m.recorded from {Schema}.{MergedTable.Table} m where m.channel = $2 and m.position > t.position order by m.position limit 1)
            from (select coalesce((select position from {Schema}.{Table} where pubsub = $1), 0) position) t
            """);
        command.Parameters.Add(new() { Value = settings.PubSub });
        command.Parameters.Add(new() { Value = Channels.General });
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateTimeOffset>(2));
    }

    /// <summary>From where to go on, and what comes next; <c>null</c> where it is another's turn.</summary>
    public async Task<(long After, IReadOnlyList<Due> Next)?> NextAsync(CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        batch.Added($"insert into {Schema}.{Table} values ($1, 0) on conflict do nothing", settings.PubSub);
        batch.Added($"update {Schema}.{Table} set ticket = $2, held = now() + interval '30 seconds' where pubsub = $1 and (ticket = $2 or held < now()) returning position", settings.PubSub, ticket);
        // The strict channel is for those who hold its scope, and a topic asks for none.
        batch.Added($"select m.position, m.type, m.mission, m.event from {Schema}.{MergedTable.Table} m, {Schema}.{Table} t where t.pubsub = $1 and t.ticket = $2 and m.channel = $3 and m.position > t.position order by m.position limit {Most}", settings.PubSub, ticket, Channels.General);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return null;
        var (after, next) = (reader.GetInt64(0), new List<Due>());
        await reader.NextResultAsync(stop);
        while (await reader.ReadAsync(stop))
            next.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        return (after, next);
    }

    /// <summary>Goes on to a place, unless somebody went back meanwhile, and lets the next have its turn.</summary>
    public async Task MoveAsync(long from, long to)
    {
        await using var command = database.CreateCommand($"update {Schema}.{Table} set position = case position when $3 then $4 else position end, held = '-infinity' where pubsub = $1 and ticket = $2");
        foreach (var value in (object[])[settings.PubSub, ticket, from, to])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
