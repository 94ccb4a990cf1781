using System.Text.Json;
using Concord.Contracts;
using Concord.Hosting.Feeds;
using Npgsql;
using NpgsqlTypes;

namespace Concord.Subscriptions.Merged;

/// <summary>The feeds of all contexts in one, with places of its own: dense, and in the order of each context's channel.</summary>
internal sealed class MergedFeed(NpgsqlDataSource database)
{
    /// <summary>What the feed is found by.</summary>
    public const string Key = "merged";

    /// <summary>Where it is read.</summary>
    public const string Path = "/v1/feeds";

    /// <summary>Where it stands.</summary>
    public const string Table = "merged";

    private const string Schema = Contexts.Subscriptions;

    /// <summary>The table, and how far each channel of each context was followed.</summary>
    public static string Create { get; } = FeedTable.Create(Schema, Table) + $"""
        create table if not exists {Schema}.followed (context varchar, channel varchar, position bigint not null, primary key (context, channel));
        insert into {Schema}.followed select context, channel, 0 from unnest(array[{Listed(Sources)}]) context, unnest(array[{Listed(Channels.All)}]) channel on conflict do nothing;

        """;

    /// <summary>The contexts that are followed: all but the one that follows.</summary>
    public static IReadOnlyList<string> Sources => [.. Contexts.All.Where(context => context != Contexts.Subscriptions)];

    /// <summary>Every kind of event that a context may publish on a channel.</summary>
    public static IEnumerable<FeedType> Types(string channel) =>
        from contract in typeof(PublishedAttribute).Assembly.GetTypes()
        where contract.IsDefined(typeof(PublishedAttribute), inherit: false)
        let published = PublishedAttribute.Of(contract)
        where published.Channel == channel
        from context in Sources
        select FeedType.Of(published, context);

    /// <summary>Up to which position a channel of a context was followed.</summary>
    public async Task<long> FollowedAsync(string context, string channel, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select position from {Schema}.followed where context = $1 and channel = $2");
        command.Parameters.Add(new() { Value = context });
        command.Parameters.Add(new() { Value = channel });
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Takes a page over, whole or not at all; a page that somebody else took over already is left.</summary>
    public async Task TakeAsync(string context, string channel, FeedPage page, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        // One at a time gives out places of a channel; how far its context was followed moves with them.
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                Command("select pg_advisory_xact_lock(hashtext($1))", $"{Schema} merged {channel}"),
                Command($"update {Schema}.followed set position = $1 where context = $2 and channel = $3 and position = $4 returning position", page.To, context, channel, page.From),
            },
        };
        await using (var reader = await batch.ExecuteReaderAsync(stop))
        {
            await reader.NextResultAsync(stop);
            if (!await reader.ReadAsync(stop))
                return;
        }

        if (page.Told.ToList() is { Count: > 0 } told)
            await WriteAsync(connection, channel, told, stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, string channel, List<JsonElement> told, CancellationToken stop)
    {
        await using var head = new NpgsqlCommand($"select coalesce(max(position), 0) from {Schema}.{Table} where channel = $1", connection) { Parameters = { new() { Value = channel } } };
        var last = (long)(await head.ExecuteScalarAsync(stop))!;
        await using var import = await connection.BeginBinaryImportAsync($"copy {Schema}.{Table} (channel, position, event_id, type, mission, place, programme, class, recorded, event) from stdin (format binary)", stop);
        foreach (var said in told)
        {
            await import.StartRowAsync(stop);
            await import.WriteAsync(channel, NpgsqlDbType.Varchar, stop);
            await import.WriteAsync(++last, NpgsqlDbType.Bigint, stop);
            await import.WriteAsync(said.GetProperty("id").GetGuid(), NpgsqlDbType.Uuid, stop);
            foreach (var member in (string[])["type", "mission", "place", "programme", "dataclassification"])
                await WriteAsync(import, said, member, stop);
            await import.WriteAsync(said.GetProperty("recordedtime").GetDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz, stop);
            await import.WriteAsync(Placed(said, last), NpgsqlDbType.Text, stop);
        }

        await import.CompleteAsync(stop);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter import, JsonElement said, string member, CancellationToken stop)
    {
        if (said.TryGetProperty(member, out var value))
            await import.WriteAsync(value.GetString()!, NpgsqlDbType.Varchar, stop);
        else
            await import.WriteNullAsync(stop);
    }

    // The event as its context told it, and its place here beside its place there.
    private static string Placed(JsonElement said, long position) => $"{said.GetRawText().AsSpan()[..^1]},\"feedposition\":\"{FeedPosition.Text(position)}\"}}";

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
