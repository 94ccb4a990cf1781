using Concord.Contracts;
using Concord.Hosting.Feeds;
using Npgsql;

namespace Concord.Reintegration.Tests.Store;

/// <summary>A feed of 60,000 events in a schema of its own, written a few at a time as they came: mostly in order, some told hours late, and six thousand together by a context that was away.</summary>
public sealed class LongFeed(ReintegrationHost service) : IAsyncLifetime
{
    public const int Length = 60_000;
    public static readonly DateTimeOffset Begin = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string schema = $"feed_{Guid.NewGuid():N}";
    private readonly Random random = new(20261130);
    private readonly NpgsqlDataSource database = NpgsqlDataSource.Create(service.Admin);

    internal FeedReader Reader { get; private set; } = null!;

    /// <summary>When each was recorded, by its place.</summary>
    public DateTimeOffset[] Recorded { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Recorded = [.. Enumerable.Range(0, Length).Select(place => Begin.AddSeconds(place - (place is >= 30_000 and < 36_000 ? 10_000 : random.Next(50) == 0 ? random.Next(20_000) : 0)))];
        await DoAsync($"create schema {schema}; {FeedTable.Create(schema, "feed")}");
        for (var written = 0; written < Length;)
            written = await WriteAsync(written, Math.Min(Length, written + random.Next(1, 400)));
        Reader = new(database, $"{schema}.feed");
    }

    public async ValueTask DisposeAsync()
    {
        await DoAsync($"drop schema {schema} cascade");
        await database.DisposeAsync();
    }

    /// <summary>As if it had been written by a version that noted nothing, and were migrated now.</summary>
    public Task MigrateAsync() => DoAsync($"truncate {schema}.feed_times; {FeedTable.Create(schema, "feed")}");

    /// <summary>How many rows the server reads to find an instant.</summary>
    public async Task<double> ReadForAsync(DateTimeOffset at)
    {
        var plan = (string?)await DoAsync($"explain (analyze, timing off, format json) select m.position from {schema}.feed m where m.channel = 'general' and {FeedTable.Since($"{schema}.feed", "'general'", $"'{at:O}'")} order by m.position limit 1");
        return Numbers(System.Text.Json.JsonElement.Parse(plan!)).Sum();
    }

    private static IEnumerable<double> Numbers(System.Text.Json.JsonElement plan) => plan.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Array => plan.EnumerateArray().SelectMany(Numbers),
        System.Text.Json.JsonValueKind.Object => plan.EnumerateObject().SelectMany(member => member.Name is "Actual Rows" or "Rows Removed by Filter" ? [member.Value.GetDouble()] : Numbers(member.Value)),
        _ => [],
    };

    private async Task<int> WriteAsync(int from, int to)
    {
        await using var writing = database.CreateCommand($"""
            insert into {schema}.feed select 'general', place, gen_random_uuid(), 'a type', 'BFA', case when place % 25000 = 0 then 'ML01' else 'BF46' end, null, 'internal', at, 'event' from unnest($1, $2) told(place, at)
            """);
        writing.Parameters.Add(new() { Value = Enumerable.Range(from + 1, to - from).Select(place => (long)place).ToArray() });
        writing.Parameters.Add(new() { Value = Recorded[from..to].Select(at => at.UtcDateTime).ToArray() });
        await writing.ExecuteNonQueryAsync();
        // One writing in ten is an older version's, which notes nothing.
        if (random.Next(10) > 0)
            await DoAsync(FeedTable.Note($"{schema}.feed", Channels.General));
        return to;
    }

    private async Task<object?> DoAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}

public sealed class a_long_feed(LongFeed feed) : IClassFixture<LongFeed>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task has_nothing_before_the_place_of_an_instant_that_was_recorded_then_or_later(bool migratedFromBefore)
    {
        if (migratedFromBefore)
            await feed.MigrateAsync();
        foreach (var at in Enumerable.Range(0, 62).Select(thousand => LongFeed.Begin.AddSeconds(thousand * 1000 - 500)))
        {
            var first = Array.FindIndex(feed.Recorded, recorded => recorded >= at);
            (await feed.Reader.BeforeAsync(Channels.General, at, TestContext.Current.CancellationToken)).ShouldBe(first < 0 ? LongFeed.Length : first, $"{at:O}");
        }
    }

    [Fact]
    public async Task is_not_read_from_its_beginning_to_find_an_instant()
    {
        foreach (var at in new[] { 100, 30_000, 59_000, 70_000 })
            (await feed.ReadForAsync(LongFeed.Begin.AddSeconds(at))).ShouldBeLessThan(4000, $"{at}");
    }

    [Fact]
    public async Task is_looked_through_in_stretches_for_a_part_of_it()
    {
        var (filter, found, after) = (new FeedFilter(Channels.General, ["BFA"], [""]) { Places = ["ML"] }, new List<long>(), 0L);
        foreach (var (to, isLast) in new[] { (20_000L, false), (40_000L, false), (60_000L, true) })
        {
            var stretch = await feed.Reader.NextAsync(filter, after, 100, TestContext.Current.CancellationToken);
            (stretch.To, stretch.IsLast, stretch.Head).ShouldBe((to, isLast, 60_000L));
            found.AddRange(stretch.Rows.Select(row => row.Position));
            after = stretch.To;
        }

        found.ShouldBe([25_000L, 50_000L]);
        (await feed.Reader.NextAsync(filter, 24_000, 1, TestContext.Current.CancellationToken)).To.ShouldBe(25_000L);
    }
}
