using System.Net.ServerSentEvents;
using System.Text.Json;
using Concord.Platform.Demonstration.Neighbours;

namespace Concord.Flows.Tests.Feeds;

[Collection(House.OverQueues)]
public sealed class a_feed_that_is_listened_to(House house)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private readonly Feed feed = new(house);

    [Fact]
    public async Task goes_from_what_was_to_what_happens_without_a_gap()
    {
        var (heard, alert) = (new List<JsonElement>(), default(Met));
        await foreach (var item in feed.ListenAsync(stop: TestContext.Current.CancellationToken))
        {
            if (item.EventType == "caught-up")
                alert = await Alerts.PlayAsync(house.Walk(), "BF5602", Today, TestContext.Current.CancellationToken);
            if (item.EventType == "message")
                heard.Add(JsonElement.Parse(item.Data));
            if (alert is not null && heard.Any(said => said.GetProperty("subject").GetString() == alert.Id))
                break;
        }

        heard.Select(Feed.Position).ShouldBe(Enumerable.Range(1, heard.Count).Select(place => (long)place));
        (await feed.ReadAllAsync()).Take(heard.Count).Select(said => said.GetRawText()).ShouldBe(heard.Select(said => said.GetRawText()), "both ways tell the same");
    }

    [Fact]
    public async Task goes_on_after_the_last_that_was_heard()
    {
        await Alerts.PlayAsync(house.Walk(), "BF5601", Today, TestContext.Current.CancellationToken);
        await Alerts.PlayAsync(house.Walk(), "BF5601", Today, TestContext.Current.CancellationToken);
        await Harness.Patience.UntilAsync(feed.HeadAsync, head => head >= 2);
        var first = await FirstAsync(feed.ListenAsync(after: 0, stop: TestContext.Current.CancellationToken));
        first.EventId.ShouldBe("1");
        (await FirstAsync(feed.ListenAsync(after: 0, last: "1", stop: TestContext.Current.CancellationToken))).EventId.ShouldBe("2", "the header is newer than the address");
    }

    [Fact]
    public async Task says_where_it_stands_while_nothing_happens()
    {
        var head = await feed.HeadAsync();
        await foreach (var item in feed.ListenAsync(after: head, stop: TestContext.Current.CancellationToken))
        {
            if (item.EventType != "heartbeat")
                continue;
            var beat = JsonElement.Parse(item.Data);
            beat.GetProperty("head").GetInt64().ShouldBeGreaterThanOrEqualTo(head);
            item.EventId.ShouldBe($"{beat.GetProperty("position").GetInt64()}");
            return;
        }

        Assert.Fail("It ended without a beat.");
    }

    [Fact]
    public async Task ends_with_the_token_and_says_so()
    {
        var last = default(SseItem<string>);
        await foreach (var item in feed.ListenAsync(expires: DateTime.UtcNow.AddSeconds(3), stop: TestContext.Current.CancellationToken))
            last = item;
        (last.EventType, JsonElement.Parse(last.Data).GetProperty("reason").GetString()).ShouldBe(("end", "token-expired"));
    }

    private static async Task<SseItem<string>> FirstAsync(IAsyncEnumerable<SseItem<string>> stream)
    {
        await foreach (var item in stream)
        {
            if (item.EventType == "message")
                return item;
        }

        throw new InvalidOperationException("Nothing was heard.");
    }
}
