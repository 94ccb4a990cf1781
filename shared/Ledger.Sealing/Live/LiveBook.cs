using Concord.Ledger.Tree;
using Npgsql;

namespace Concord.Ledger.Sealing.Live;

/// <summary>The tables of a context in one instant, a page at a time.</summary>
internal sealed class LiveBook(NpgsqlConnection connection, string schema, CancellationToken stop)
{
    private const int PageSize = 1000;
    private readonly NodeTable nodes = NodeTable.OfLog(schema);

    /// <summary>Every leaf in the order of the log; while a page is compared the next one is on its way.</summary>
    public async IAsyncEnumerable<LivePage> PagesAsync()
    {
        var next = PageAsync(long.MinValue);
        while (await next is { Rows: { Count: > 0 } rows } page)
        {
            next = PageAsync(rows[^1].Index);
            yield return page;
        }
    }

    /// <summary>Rows of the event store, and whether each is archived.</summary>
    public async Task<List<(StoredEvent Event, bool IsArchived)>> EventsAsync(string where, params object[] values) => await RowsAsync(
        $"select {StoredEvent.Columns}, e.is_archived from {{0}}.mt_events e where {where}", row => (StoredEvent.Of(row), row.GetBoolean(StoredEvent.ColumnCount)), values);

    /// <summary>Any other rows, few; <c>{0}</c> stands for the schema.</summary>
    public Task<List<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values) => connection.RowsAsync(Filled(sql), read, stop, values);

    /// <summary>Any number of rows, one after the other.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = connection.Command(Filled(sql));
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return read(reader);
    }

    /// <summary>Checkpoints, and lines of witnesses, over more than <paramref name="after"/> leaves and up to <paramref name="upTo"/>.</summary>
    public async Task<List<LiveHead>> HeadsAsync(long after, long upTo) => await RowsAsync("""
        select size, c.note, coalesce(w.witnesses, '{}'), coalesce(w.lines, '{}')
        from (select size, note from {0}.ledger_checkpoints where size > $1 and size <= $2) c
        full join (select size, array_agg(witness::text order by witness) as witnesses, array_agg(line order by witness) as lines from {0}.ledger_cosignatures where size > $1 and size <= $2 group by size) w using (size)
        order by size
        """, row => new LiveHead(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), [.. row.GetFieldValue<string[]>(2).Zip(row.GetFieldValue<string[]>(3))]), after, upTo);

    // A hash of another length can only be a forged one; zero fits nothing.
    internal static Hash Hashed(NpgsqlDataReader row, int column) => row[column] is byte[] { Length: Hash.Length } bytes ? new(bytes) : Hash.Zero;

    private async Task<LivePage> PageAsync(long last)
    {
        var rows = await RowsAsync($$"""
            select l.index, l.hash, l.data, l.event_id, l.mission, l.stream_id, l.version, l.seq_id, f.type, f.payload, p.index, p.hash, m.place, m.mission
            from {0}.ledger_leaves l left join {0}.ledger_facts f on f.index = l.index left join {0}.ledger_map m on m.stream_id = l.stream_id
            left join {0}.ledger_leaves p on p.stream_id = l.stream_id and p.version = l.version - 1 and p.mission = l.mission
            where l.index > $1 order by l.index limit {{PageSize}}
            """, Row, last);
        if (rows is [])
            return new([], new Dictionary<NodeId, Hash>(), []);
        var events = (await EventsAsync("e.id = any($1)", rows.ConvertAll(row => row.Event).ToArray())).ToLookup(found => found.Event.Id);
        return new(
            rows.ConvertAll(row => row with { Events = [.. events[row.Event]] }),
            await nodes.ReadAsync(connection, [.. rows.SelectMany(row => Frontier.CompletedBy(row.Index))]),
            await HeadsAsync(last == long.MinValue ? last : last + 1, rows[^1].Index + 1));
    }

    private static LiveRow Row(NpgsqlDataReader row) => new(
        row.GetInt64(0), Hashed(row, 1), (byte[])row[2], row.GetGuid(3), row.GetString(4), row.GetGuid(5), row.GetInt64(6), row.IsDBNull(7) ? null : row.GetInt64(7))
    {
        Fact = row.IsDBNull(8) ? null : (row.GetString(8), row.GetString(9)),
        Before = row.IsDBNull(10) ? null : (row.GetInt64(10), Hashed(row, 11)),
        Mapped = row.IsDBNull(12) ? null : (row.GetInt64(12), row.GetString(13)),
    };

    private string Filled(string sql) => sql.Replace("{0}", schema, StringComparison.Ordinal);
}
