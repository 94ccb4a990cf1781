using Npgsql;

namespace Concord.Hosting.Feeds;

/// <summary>Reads a feed from the table that it stands in.</summary>
internal sealed class FeedReader(NpgsqlDataSource database, string table)
{
    private readonly FeedStatements statements = new(table);

    /// <summary>The last place of a channel; 0 while there is none.</summary>
    public Task<long> HeadAsync(string channel, CancellationToken stop) => PlaceAsync(statements.Head(channel), stop);

    /// <summary>The last place before everything that was recorded at <paramref name="at"/> or later.</summary>
    public Task<long> BeforeAsync(string channel, DateTimeOffset at, CancellationToken stop) => PlaceAsync(statements.Before(channel, Days.In(channel, at)), stop);

    /// <summary>The next rows that are asked for, and how far was looked for them.</summary>
    public async Task<FeedStretch> NextAsync(FeedFilter filter, long after, int limit, CancellationToken stop)
    {
        await using var batch = Asking(statements.Head(filter.Channel), statements.Rows(filter, after, limit));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var head = reader.GetInt64(0);
        await reader.NextResultAsync(stop);
        var rows = await ReadAsync(reader, stop);
        // What arrived between the two questions is the next page's.
        rows.RemoveAll(row => row.Position > head);
        return FeedStretch.Of(rows, limit, head, filter.IsPart ? after + FeedTable.Stretch : long.MaxValue);
    }

    private async Task<long> PlaceAsync(NpgsqlBatchCommand question, CancellationToken stop)
    {
        await using var batch = Asking(question);
        return (long)(await batch.ExecuteScalarAsync(stop))!;
    }

    private NpgsqlBatch Asking(params ReadOnlySpan<NpgsqlBatchCommand> questions)
    {
        var batch = database.CreateBatch();
        foreach (var question in questions)
            batch.BatchCommands.Add(question);
        return batch;
    }

    private static async Task<List<FeedRow>> ReadAsync(NpgsqlDataReader reader, CancellationToken stop)
    {
        var rows = new List<FeedRow>();
        while (await reader.ReadAsync(stop))
            rows.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), Said(3), Said(4), reader.GetString(5), reader.GetFieldValue<byte[]>(6), reader.GetFieldValue<DateTimeOffset>(7)));
        return rows;

        string? Said(int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
    }
}
