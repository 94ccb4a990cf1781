using Npgsql;
using NpgsqlTypes;

namespace Concord.Hosting.Feeds;

/// <summary>Reads a feed from the table that it stands in.</summary>
internal sealed class FeedReader(NpgsqlDataSource database, string table)
{
    private const string Columns = "position, type, mission, place, programme, class, event, recorded";

    /// <summary>The last place of a channel; 0 while there is none.</summary>
    public async Task<long> HeadAsync(string channel, CancellationToken stop) =>
        (long)(await OneAsync($"select coalesce(max(position), 0) from {table} where channel = $1", stop, channel))!;

    /// <summary>The last place before everything that was recorded at <paramref name="at"/> or later.</summary>
    public async Task<long> BeforeAsync(string channel, DateTimeOffset at, CancellationToken stop) =>
        await OneAsync($"select min(position) - 1 from {table} where channel = $1 and recorded >= $2", stop, channel, Days.In(channel, at).UtcDateTime) is long before ? before : await HeadAsync(channel, stop);

    /// <summary>The next rows that are asked for, and the head that they were read up to.</summary>
    public async Task<(IReadOnlyList<FeedRow> Rows, long Head)> NextAsync(FeedFilter filter, long after, int limit, CancellationToken stop)
    {
        // The head first: what arrives between the two questions is the next page's.
        var head = await HeadAsync(filter.Channel, stop);
        return (await RowsAsync(filter, after, head, limit, stop), head);
    }

    /// <summary>The next rows that are asked for, up to a head that is known.</summary>
    public async Task<IReadOnlyList<FeedRow>> RowsAsync(FeedFilter filter, long after, long head, int limit, CancellationToken stop)
    {
        if (head <= after)
            return [];
        await using var command = database.CreateCommand($"select {Columns} from {table} where channel = $1 and position > $2 and position <= $3{Part(filter)} order by position limit $4");
        foreach (var value in (object[])[filter.Channel, after, head, limit])
            command.Parameters.Add(new() { Value = value });
        foreach (var part in Parts(filter))
            command.Parameters.Add(new() { Value = part.Values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<FeedRow>();
        while (await reader.ReadAsync(stop))
            rows.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetString(5), reader.GetFieldValue<byte[]>(6), reader.GetFieldValue<DateTimeOffset>(7)));
        return rows;
    }

    // Only what is asked for stands in the statement: each combination is planned for itself.
    private static string Part(FeedFilter filter) => string.Concat(Parts(filter).Select((part, place) => $" and {string.Format(null, part.Condition, place + 5)}"));

    private static IEnumerable<(string Condition, string[] Values)> Parts(FeedFilter filter) => new[]
    {
        ("type = any(${0})", filter.Types),
        ("place like any(${0})", [.. filter.Places.Select(place => $"{place}%")]),
        ("programme = any(${0})", filter.Programmes),
        ("class = any(${0})", filter.Classes),
    }.Where(part => part.Item2.Length > 0);

    private async Task<object?> OneAsync(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(stop);
    }
}
