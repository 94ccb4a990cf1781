using Marten;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>How far a channel of the feed was put on the broker, and what stands beyond.</summary>
internal sealed class ToldToBroker(string schema, string channel)
{
    /// <summary>The verb that has everything told again, to a broker that lost what it held.</summary>
    public const string Retell = "retell";

    private const int Most = 200;

    public static string Create(string schema) => $"create table if not exists {schema}.told_to_broker (channel varchar primary key, position bigint not null);\n";

    /// <summary>Goes back to the beginning, or to the place that <c>--after</c> names.</summary>
    public static async Task RetellAsync(ContextModel context, IConfiguration configuration)
    {
        await using var database = NpgsqlDataSource.Create(Connections.Of(configuration, context));
        foreach (var edge in context.Edges.Append("told_to_broker"))
        {
            await using var command = database.CreateCommand($"update {context.Schema}.{edge} set position = least(position, $1)");
            command.Parameters.Add(new() { Value = configuration.GetValue("after", 0L) });
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The last place that was told, locked until the transaction ends; <c>null</c> where another process tells this channel right now.</summary>
    public async Task<long?> LockAsync(IDocumentSession session, CancellationToken stop)
    {
        await using var first = new NpgsqlCommand($"insert into {schema}.told_to_broker values ($1, 0) on conflict do nothing") { Parameters = { new() { Value = channel } } };
        await session.ExecuteAsync(first, stop);
        await using var locking = new NpgsqlCommand($"select position from {schema}.told_to_broker where channel = $1 for update skip locked") { Parameters = { new() { Value = channel } } };
        await using var reader = await session.ExecuteReaderAsync(locking, stop);
        return await reader.ReadAsync(stop) ? reader.GetInt64(0) : null;
    }

    /// <summary>The next events of the feed.</summary>
    public async Task<IReadOnlyList<(long Position, string Type, string Text)>> NextAsync(IDocumentSession session, long after, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select position, type, event from {schema}.feed where channel = $1 and position > $2 order by position limit $3")
        {
            Parameters = { new() { Value = channel }, new() { Value = after }, new() { Value = Most } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, stop);
        var rows = new List<(long Position, string Type, string Text)>();
        while (await reader.ReadAsync(stop))
            rows.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        return rows;
    }

    /// <summary>Goes on to a place.</summary>
    public void Move(IDocumentSession session, long to) => session.QueueSqlCommand($"update {schema}.told_to_broker set position = ? where channel = ?", to, channel);
}
