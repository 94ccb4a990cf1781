using Concord.Harness;
using Concord.Platform.Demonstration.Neighbours;

namespace Concord.Flows.Tests.Feeds;

[Collection(House.OverQueues)]
public sealed class a_feed_that_is_pulled(House house)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private readonly Feed feed = new(house);

    [Fact]
    public async Task tells_everything_once_in_order_and_without_a_hole()
    {
        var alert = await PlayedAsync("BF5601");
        var events = await feed.ReadAllAsync(limit: 3);
        events.Select(Feed.Position).ShouldBe(Enumerable.Range(1, events.Count).Select(place => (long)place));
        events.Select(said => said.GetProperty("id").GetString()).ShouldBeUnique();
        events.Where(said => said.GetProperty("subject").GetString() == alert.Id).Select(said => said.GetProperty("type").GetString())
            .ShouldBe(["org.concord.transhumance.alert-issued.v1", "org.concord.transhumance.alert-ended.v1"]);
        (await house.QueryAsync("select count(*) from transhumance.feed where channel = 'general' and event_id in (select event_id from transhumance.ledger_leaves)")).ShouldBe((long)events.Count, "what is told is sealed");
    }

    [Fact]
    public async Task speaks_in_cloud_events_that_name_no_person_and_no_position()
    {
        var alert = await PlayedAsync("BF5602");
        var issued = (await feed.ReadAllAsync()).First(said => said.GetProperty("subject").GetString() == alert.Id);
        issued.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "source", "type", "subject", "time", "recordedtime", "sequence", "partitionkey", "correlationid", "causationid", "dataclassification", "mission", "place", "dataschema", "data", "specversion", "datacontenttype"], ignoreOrder: true);
        (issued.GetProperty("specversion").GetString(), issued.GetProperty("source").GetString(), issued.GetProperty("mission").GetString(), issued.GetProperty("place").GetString()).ShouldBe(("1.0", "/v1/transhumance", "BFA", "BF5602"));
        issued.GetProperty("dataschema").GetString().ShouldBe("http://issuer.test/v1/transhumance/feed/schemas/org.concord.transhumance.alert-issued.v1");
        issued.GetProperty("sequence").GetString()!.Length.ShouldBe(20);
        foreach (var kept in new[] { "FARM-3", "HERD-1", "MAIRIE", "N14.1W001.6", "CH-17", "a-supervisor", "a-caseworker", "reservoir" })
            issued.GetRawText().ShouldNotContain(kept);
    }

    [Fact]
    public async Task has_pages_that_never_change_once_they_are_full()
    {
        await PlayedAsync("BF5603");
        var page = await feed.ReadAsync($"{Feed.Url}?limit=2");
        page.Header("Cache-Control").ShouldBe("max-age=31536000, private, immutable");
        page.ShouldShow().GetProperty("to").GetInt64().ShouldBe(2);
        await PlayedAsync("BF5601");
        (await feed.ReadAsync($"{Feed.Url}?limit=2")).Json.GetProperty("events").GetRawText().ShouldBe(page.Json.GetProperty("events").GetRawText());
        var open = await feed.ReadAsync($"{Feed.Url}?after={await feed.HeadAsync()}");
        (open.Header("Cache-Control"), open.ShouldShow().GetProperty("events").GetArrayLength()).ShouldBe(("no-store", 0));
        await Should.ThrowAsync<Npgsql.PostgresException>(() => house.Transhumance.QueryAsync("update transhumance.feed set event = ''", "serve"));
    }

    [Fact]
    public async Task leaves_an_empty_slot_where_something_is_not_the_readers()
    {
        await PlayedAsync("BF5601");
        foreach (var elsewhere in new[] { Actor.Subscriber with { Missions = ["NER"] }, Actor.Subscriber with { Areas = ["BF46"] } })
        {
            var events = await feed.ReadAllAsync(by: elsewhere);
            events.Select(Feed.Position).ShouldBe(Enumerable.Range(1, events.Count).Select(place => (long)place), "a loss would still show");
            var withheld = events.Where(said => said.GetProperty("type").GetString() == "org.concord.withheld.v1").ToList();
            withheld.ShouldNotBeEmpty();
            withheld.SelectMany(slot => slot.EnumerateObject().Select(member => member.Name)).Distinct().ShouldBe(["specversion", "id", "source", "type", "sequence"], ignoreOrder: true);
            events.ShouldNotContain(said => said.GetRawText().Contains("BF5601"));
        }
    }

    [Fact]
    public async Task tells_only_what_is_asked_for_and_how_far_it_looked()
    {
        await PlayedAsync("BF5602");
        var ended = await feed.ReadAllAsync("&types=org.concord.transhumance.alert-ended.v1", limit: 1);
        ended.Select(said => said.GetProperty("type").GetString()).Distinct().ShouldBe(["org.concord.transhumance.alert-ended.v1"]);
        ended.Count.ShouldBe((await feed.ReadAllAsync()).Count(said => said.GetProperty("type").GetString() == "org.concord.transhumance.alert-ended.v1"));
        (await feed.ReadAllAsync("&places=BF5602")).ShouldAllBe(said => said.GetProperty("place").GetString() == "BF5602");
        (await feed.ReadAllAsync("&types=org.concord.transhumance.alert-issued.v1", by: Actor.Subscriber with { Missions = ["NER"] })).ShouldBeEmpty("a slot would tell what it hides");
        var page = (await feed.ReadAsync($"{Feed.Url}?classes=public")).ShouldShow();
        (page.GetProperty("events").GetArrayLength(), page.GetProperty("to").GetInt64()).ShouldBe((0, page.GetProperty("head").GetInt64()));
    }

    [Fact]
    public async Task waits_for_what_comes_next()
    {
        var waiting = feed.ReadAsync($"{Feed.Url}?after={await feed.HeadAsync()}&wait=25");
        await PlayedAsync("BF5603");
        (await waiting).ShouldShow().GetProperty("events").GetArrayLength().ShouldBeGreaterThan(0);
        (await feed.ReadAsync($"{Feed.Url}?after={await feed.HeadAsync()}&types=org.concord.transhumance.alert-ended.v1&wait=1")).ShouldShow().GetProperty("events").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task finds_the_place_of_an_instant()
    {
        var before = DateTimeOffset.UtcNow;
        var head = await feed.HeadAsync();
        var alert = await PlayedAsync("BF5601");
        var position = (await feed.ReadAsync($"{Feed.Url}/position?at={Uri.EscapeDataString(before.ToString("O"))}")).ShouldShow().GetProperty("position").GetInt64();
        position.ShouldBeGreaterThanOrEqualTo(head);
        (await feed.ReadAllAsync($"&after={position}")).ShouldContain(said => said.GetProperty("subject").GetString() == alert.Id);
        (await feed.ReadAsync($"{Feed.Url}/position?at=2001-01-01T00:00:00Z")).ShouldShow().GetProperty("position").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task says_what_is_wrong_with_a_question()
    {
        (await feed.ReadAsync($"{Feed.Url}?after=-1&limit=501&wait=26")).ShouldPointAt("query:after", "query:limit", "query:wait");
        (await feed.ReadAsync($"{Feed.Url}?after=999999999")).ShouldPointAt("query:after");
        (await feed.ReadAsync($"{Feed.Url}?types=org.concord.transhumance.alert-isued.v1")).ShouldPointAt("query:types");
        (await feed.ReadAsync($"{Feed.Url}?since=1")).ShouldPointAt("query:since");
        (await feed.ReadAsync($"{Feed.Url}/position?at=yesterday")).ShouldPointAt("query:at");
    }

    [Fact]
    public async Task keeps_conduct_to_the_strict_channel_and_its_scope()
    {
        await Complaints.ConductAsync(house.Walk(), "BF5602", TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => house.QueryAsync("select count(*) from grievances.feed where channel = 'strict'"), told => told is >= 1L);
        (await house.Grievances.SendAsync(Request.Get(Actor.Subscriber, "/v1/grievances/feed/strict"))).ShouldBeProblem("forbidden", 403);
        var strict = (await house.Grievances.SendAsync(Request.Get(Actor.StrictSubscriber, "/v1/grievances/feed/strict"))).ShouldShow().GetProperty("events");
        strict.EnumerateArray().ShouldContain(said => said.GetProperty("type").GetString() == "org.concord.grievances.conduct-concern-raised.v1");
        (await house.Grievances.SendAsync(Request.Get(Actor.StrictSubscriber, "/v1/grievances/feed"))).Body.ShouldNotContain("conduct");
    }

    private async Task<Met> PlayedAsync(string place)
    {
        var walk = house.Walk();
        var alert = await Alerts.PlayAsync(walk, place, Today, TestContext.Current.CancellationToken);
        await Alerts.PassAsync(walk, alert, TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => house.QueryAsync($"select count(*) from transhumance.feed where event like '%{alert.Id}%'"), told => told is 2L);
        return alert;
    }
}
