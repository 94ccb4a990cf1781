using System.Text.Json;
using Concord.Harness;
using Concord.Platform.Demonstration.Neighbours;

namespace Concord.Flows.Tests.Feeds;

[Collection(House.OverQueues)]
public sealed class the_feed_of_all_contexts(House house)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task holds_what_each_context_told_once_densely_and_in_its_order()
    {
        var walk = house.Walk();
        await Forums.PlayAsync(walk, "BF5602", Today, TestContext.Current.CancellationToken);
        var alert = await Alerts.PlayAsync(walk, "BF5602", Today, TestContext.Current.CancellationToken);
        await Alerts.PassAsync(walk, alert, TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => house.QueryAsync($"select count(distinct type) from subscriptions.merged where event like '%{alert.Id}%'"), kinds => kinds is >= 4L);
        await EverythingFollowedAsync();

        var merged = await ReadAllAsync();
        merged.Select(said => long.Parse(said.GetProperty("feedposition").GetString()!)).ShouldBe(Enumerable.Range(1, merged.Count).Select(place => (long)place));
        foreach (var told in merged.GroupBy(said => said.GetProperty("source").GetString()))
            told.Select(Feed.Position).ShouldBe(Enumerable.Range(1, told.Count()).Select(place => (long)place), told.Key);
        merged.Select(said => said.GetProperty("source").GetString()).Distinct().Count().ShouldBeGreaterThan(1, "more than one context told something");
    }

    [Fact]
    public async Task is_the_same_whichever_process_follows_and_however_often_one_begins()
    {
        var follower = await house.Subscriptions.StartAsync(web => SubscriptionsService.Follow(web, house));
        await using (follower)
        {
            await Alerts.PlayAsync(house.Walk(), "BF5601", Today, TestContext.Current.CancellationToken);
            await Alerts.PlayAsync(house.Walk(), "BF5603", Today, TestContext.Current.CancellationToken);
            await EverythingFollowedAsync();
        }

        (await house.QueryAsync("select count(*) = count(distinct event_id) and count(*) = max(position) from subscriptions.merged where channel = 'general'")).ShouldBe(true);
    }

    [Fact]
    public async Task says_how_far_each_context_was_followed()
    {
        await EverythingFollowedAsync();
        var sources = await Patience.UntilAsync(async () => (await house.Subscriptions.SendAsync(Request.Get(Actor.Subscriber, "/v1/subscriptions/sources"))).ShouldShow().GetProperty("items").EnumerateArray().ToList(), seen => seen.Count == 8);
        sources.ShouldAllBe(followed => followed.GetProperty("fault").ValueKind == JsonValueKind.Null);
        sources.ShouldContain(followed => followed.GetProperty("context").GetString() == "transhumance" && followed.GetProperty("channel").GetString() == "general");
    }

    [Fact]
    public async Task keeps_the_strict_channel_apart()
    {
        await Complaints.ConductAsync(house.Walk(), "BF5601", TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => house.QueryAsync("select count(*) from subscriptions.merged where channel = 'strict'"), told => told is >= 1L);
        (await ReadAsync("/v1/feeds/strict", Actor.Subscriber)).ShouldBeProblem("forbidden", 403);
        (await ReadAsync("/v1/feeds/strict", Actor.StrictSubscriber)).Body.ShouldContain("conduct-concern-raised");
        (await ReadAsync("/v1/feeds?limit=500", Actor.StrictSubscriber)).Body.ShouldNotContain("conduct");
    }

    private async Task<List<JsonElement>> ReadAllAsync()
    {
        var events = new List<JsonElement>();
        for (var url = "/v1/feeds?limit=7"; ;)
        {
            var reply = await ReadAsync(url, Actor.Subscriber);
            var page = reply.ShouldShow();
            events.AddRange(page.GetProperty("events").EnumerateArray());
            if (page.GetProperty("to").GetInt64() == page.GetProperty("head").GetInt64())
                return events;
            url = reply.Headers["Link"].Split('>')[0].TrimStart('<');
        }
    }

    private Task<Reply> ReadAsync(string url, Actor by) => house.Subscriptions.SendAsync(new Request(HttpMethod.Get, url).As(by));

    private async Task EverythingFollowedAsync()
    {
        foreach (var context in (string[])["grievances", "violence_reduction", "community_policing", "transhumance"])
            await Patience.UntilAsync(() => house.QueryAsync($"select coalesce(max(f.position), 0) <= (select position from subscriptions.followed where context = '{context.Replace('_', '-')}' and channel = 'general') from {context}.feed f where channel = 'general'"), followed => followed is true);
    }
}
