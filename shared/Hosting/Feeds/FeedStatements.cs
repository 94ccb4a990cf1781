using Npgsql;
using NpgsqlTypes;

namespace Concord.Hosting.Feeds;

/// <summary>What the table of a feed is asked.</summary>
internal sealed class FeedStatements(string table)
{
    private const string Columns = "position, type, mission, place, programme, class, event, recorded";
    private readonly string head = $"select coalesce(max(position), 0) from {table} where channel = $1";
    private readonly string before = $"""
        select coalesce(
            (select m.position - 1 from {table} m where m.channel = $1 and {FeedTable.Since(table, "$1", "$2")} order by m.position limit 1),
            (select coalesce(max(position), 0) from {table} where channel = $1))
        """;
    private readonly string rows = $"select {Columns} from {table} where channel = $1 and position > $2";

    /// <summary>The last place of a channel; 0 while there is none.</summary>
    public NpgsqlBatchCommand Head(string channel) => Batches.Statement(head, channel);

    /// <summary>The last place before everything that was recorded at <paramref name="at"/> or later.</summary>
    public NpgsqlBatchCommand Before(string channel, DateTimeOffset at) => Batches.Statement(before, channel, at.UtcDateTime);

    /// <summary>The next rows that are asked for, of a part those in the next stretch. Only what is asked for stands in the statement: each combination is planned for itself.</summary>
    public NpgsqlBatchCommand Rows(FeedFilter filter, long after, int limit)
    {
        var parts = Parts(filter).Where(part => part.Values.Length > 0).ToList();
        var within = filter.IsPart ? $" and position <= $2 + {FeedTable.Stretch}" : "";
        var asking = Batches.Statement($"{rows}{within}{string.Concat(parts.Select((part, place) => $" and {string.Format(null, part.Condition, place + 4)}"))} order by position limit $3", filter.Channel, after, limit);
        foreach (var part in parts)
            asking.AddMany(NpgsqlDbType.Varchar, part.Values);
        return asking;
    }

    private static (string Condition, string[] Values)[] Parts(FeedFilter filter) =>
    [
        ("type = any(${0})", filter.Types),
        ("place like any(${0})", [.. filter.Places.Select(place => $"{place}%")]),
        ("programme = any(${0})", filter.Programmes),
        ("class = any(${0})", filter.Classes),
    ];
}
