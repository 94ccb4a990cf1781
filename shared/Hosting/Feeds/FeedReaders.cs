using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Concord.Hosting.Feeds;

/// <summary>Who reads a context's feed, in which missions: those whose word an erasure waits for. Who reads for others, as the service with the webhooks does, says for whom.</summary>
public sealed class FeedReaders(NpgsqlDataSource database, ContextModel context, TimeProvider time)
{
    /// <summary>Names the clients that somebody reads a feed for, each with a mission: <c>client=BFA, client=MLI</c>. It is heard from a system that may read both channels.</summary>
    public const string Header = "Concord-Read-For";

    private static readonly TimeSpan Again = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(string Client, string Mission), DateTimeOffset> noted = new();

    /// <summary>Makes the table; run as owner, any number of times.</summary>
    public static string Create(string schema) => $"create table if not exists {schema}.feed_readers (client text, mission text, read_at timestamptz not null, primary key (client, mission));\n";

    /// <summary>The clients that read since an instant, each with the mission in which it did.</summary>
    public async Task<IReadOnlyList<(string Client, string Mission)>> SinceAsync(DateTimeOffset since, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select client, mission from {context.Schema}.feed_readers where read_at >= $1 order by client");
        command.Parameters.AddWithValue(since.ToUniversalTime());
        var readers = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            readers.Add((reader.GetString(0), reader.GetString(1)));
        return readers;
    }

    /// <summary>Notes who reads; once an hour is enough.</summary>
    internal async Task NoteAsync(HttpContext http)
    {
        var now = time.GetUtcNow();
        var fresh = Readers(http).Where(reader => !noted.TryGetValue(reader, out var at) || now - at > Again).Distinct().ToList();
        if (fresh.Count == 0)
            return;
        await using var command = database.CreateCommand($"insert into {context.Schema}.feed_readers select c, m, $3 from unnest($1, $2) as read(c, m) on conflict (client, mission) do update set read_at = excluded.read_at");
        command.Parameters.AddWithValue(fresh.Select(reader => reader.Client).ToArray());
        command.Parameters.AddWithValue(fresh.Select(reader => reader.Mission).ToArray());
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(http.RequestAborted);
        foreach (var reader in fresh)
            noted[reader] = now;
    }

    private static IEnumerable<(string Client, string Mission)> Readers(HttpContext http)
    {
        var (caller, missions) = (http.Caller(), http.MissionsRead());
        return http.Request.Headers.TryGetValue(Header, out var named) && !caller.IsPerson && caller.May(Scopes.FeedsRead) && caller.May(Scopes.FeedsStrict)
            ? $"{named}".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pair => pair.Split('=')).Where(pair => pair.Length == 2 && missions.Contains(pair[1])).Select(pair => (pair[0], pair[1]))
            : missions.Select(mission => (caller.Subject, mission));
    }
}
