using Npgsql;

namespace Concord.Ledger.Sealing.Live;

/// <summary>A leaf as it stands in its table, with the event and the fact that it is of, as far as they are there.</summary>
internal sealed record LiveRow(long Index, Hash Hash, byte[] Data, Guid Event, string Mission, Guid Stream, long Version, long? Sequence, string? FactType, string? Fact)
{
    /// <summary>The rows of the event store with the event's id: one, if nobody meddled.</summary>
    public IReadOnlyList<(StoredEvent Event, bool IsArchived)> Events { get; init; } = [];
}

/// <summary>The tables of a context in one instant.</summary>
internal sealed class LiveBook(NpgsqlConnection connection, string schema, CancellationToken stop)
{
    private const int PageSize = 2000;

    public NodeTable Log { get; } = NodeTable.OfLog(schema);

    public NodeTable Map { get; } = NodeTable.OfMap(schema);

    public NpgsqlConnection Connection => connection;

    /// <summary>Every leaf in the order of the log.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LiveRow>> PagesAsync()
    {
        for (var last = long.MinValue; await PageAsync(last) is { Count: > 0 } page; last = page[^1].Index)
        {
            var events = (await EventsAsync("e.id = any($1)", page.ConvertAll(row => row.Event).ToArray())).ToLookup(found => found.Event.Id);
            yield return page.ConvertAll(row => row with { Events = [.. events[row.Event]] });
        }
    }

    /// <summary>Rows of the event store, and whether each is archived.</summary>
    public async Task<List<(StoredEvent Event, bool IsArchived)>> EventsAsync(string where, params object[] values)
    {
        await using var command = connection.Command($"select {StoredEvent.Columns}, e.is_archived from {schema}.mt_events e where {where.Replace("{0}", schema, StringComparison.Ordinal)}", values);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var events = new List<(StoredEvent, bool)>();
        while (await reader.ReadAsync(stop))
            events.Add((StoredEvent.Of(reader), reader.GetBoolean(StoredEvent.ColumnCount)));
        return events;
    }

    /// <summary>Any other rows; <c>{0}</c> stands for the schema.</summary>
    public Task<List<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values) =>
        connection.RowsAsync(sql.Replace("{0}", schema, StringComparison.Ordinal), read, stop, values);

    private Task<List<LiveRow>> PageAsync(long last) => RowsAsync($$"""
        select l.index, l.hash, l.data, l.event_id, l.mission, l.stream_id, l.version, l.seq_id, f.type, f.payload
        from {0}.ledger_leaves l left join {0}.ledger_facts f using (index) where l.index > $1 order by l.index limit {{PageSize}}
        """, row => new LiveRow(
        row.GetInt64(0), Hashed(row, 1), (byte[])row[2], row.GetGuid(3), row.GetString(4), row.GetGuid(5), row.GetInt64(6),
        row.IsDBNull(7) ? null : row.GetInt64(7), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9)), last);

    // A hash of another length can only be a forged one; zero fits nothing.
    internal static Hash Hashed(NpgsqlDataReader row, int column) => row[column] is byte[] { Length: Hash.Length } bytes ? new(bytes) : Hash.Zero;
}
