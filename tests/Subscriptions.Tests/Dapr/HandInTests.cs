using System.Text.Json;
using Concord.Harness;
using Concord.Subscriptions.Dapr;

namespace Concord.Subscriptions.Tests.Dapr;

/// <summary>What partners inside the cluster hand in, brought as the sidecar brings it.</summary>
public sealed class what_is_handed_in(DaprHost service) : IClassFixture<DaprHost>
{
    private const string Grievances = "/dapr/in/grievances";
    private const string Told = "She was left off the list of the third site.";

    private static readonly Dictionary<string, string> Addresses = new() { ["grievances"] = "/v1/grievances/grievances", ["referrals"] = "/v1/reintegration/cases" };

    private static object AnEvent(string? id = null, string mission = "BFA") =>
        new { specversion = "1.0", id = id ?? $"{Guid.NewGuid()}", source = "/partners/sahel", type = "org.partner.grievance.v1", mission, datacontenttype = "application/json", pubsubname = "partners", topic = "concord.in.grievances", data = new { channel = "hotline", narrative = Told } };

    [Fact, Shows("F-21"), Shows("F-22")]
    public async Task is_subscribed_to_with_a_topic_for_what_comes_too_late_that_is_subscribed_to_as_well()
    {
        var subscriptions = await service.SubscriptionsAsync();
        subscriptions.Select(subscription => subscription.GetProperty("topic").GetString()).ShouldBe(["concord.in.grievances", "concord.in.grievances.late", "concord.in.referrals", "concord.in.referrals.late"]);
        var late = subscriptions.Where(subscription => subscription.TryGetProperty("deadLetterTopic", out _)).Select(subscription => subscription.GetProperty("deadLetterTopic").GetString()).ToList();
        late.ShouldBe(["concord.in.grievances.late", "concord.in.referrals.late"]);
        late.ShouldBeSubsetOf(subscriptions.Select(subscription => subscription.GetProperty("topic").GetString()));
        subscriptions.ShouldAllBe(subscription => subscription.GetProperty("pubsubName").GetString() == TestSidecar.PubSub);
    }

    [Fact, Shows("F-21")]
    public async Task is_taken_at_every_route_that_is_declared_once_however_often_it_is_brought()
    {
        service.Gateway.Does = http => Task.FromResult(http.Response.StatusCode = 201);
        foreach (var subscription in await service.SubscriptionsAsync())
        {
            var (route, said) = ($"/{subscription.GetProperty("route").GetString()}", AnEvent());
            service.Gateway.Got.Clear();
            for (var times = 0; times < 2; times++)
                ShouldSay(await service.BringAsync(route, said), "SUCCESS");
            var (first, second) = (service.Gateway.Got.First(), service.Gateway.Got.Last());
            first.Path.ShouldBe(Addresses[route.Split('/')[^1]]);
            (first.Headers["Concord-Mission"], first.Headers["Content-Type"], first.Headers["Authorization"][..7]).ShouldBe(("BFA", "application/json", "Bearer "));
            JsonElement.Parse(first.Body).GetProperty("narrative").GetString().ShouldBe(Told);
            (first.Headers["Idempotency-Key"], first.Body).ShouldBe((second.Headers["Idempotency-Key"], second.Body));
        }
    }

    [Fact, Shows("F-23")]
    public async Task is_taken_from_the_sidecar_alone()
    {
        service.Gateway.Got.Clear();
        foreach (var token in (string?[])[null, "", "another", TestSidecar.AppToken + "s", TestSidecar.ApiToken])
        {
            foreach (var subscription in await service.SubscriptionsAsync())
                (await service.BringAsync($"/{subscription.GetProperty("route").GetString()}", AnEvent(), token)).ShouldBeProblem("unauthenticated", 401);
            (await service.AskAsync(HttpMethod.Get, "/dapr/subscribe", token: token)).ShouldBeProblem("unauthenticated", 401);
            (await service.BringAsync("/dapr/in/anything", AnEvent(), token)).ShouldBeProblem("unauthenticated", 401);
        }

        service.Gateway.Got.ShouldBeEmpty();
    }

    [Theory, Shows("F-21")]
    [InlineData("no event at all")]
    [InlineData("[]")]
    [InlineData("""{ "specversion": "1.0", "id": "1", "source": "/partners", "data": {} }""")]
    [InlineData("""{ "specversion": "1.0", "id": "1", "source": "/partners", "mission": "BFA" }""")]
    [InlineData("""{ "specversion": "1.0", "id": 1, "source": "/partners", "mission": "BFA", "data": {} }""")]
    [InlineData("""{ "specversion": "1.0", "id": "1", "source": "/partners", "mission": "BFA\r\nX-Role: supervisor", "data": {} }""")]
    [InlineData("""{ "specversion": "1.0", "id": "1", "source": "/partners", "mission": "BFA", "data": {}, "data_base64": "e30=" }""")]
    public async Task is_parked_where_it_is_no_event_and_brought_no_more(string said)
    {
        service.Gateway.Got.Clear();
        foreach (var subscription in await service.SubscriptionsAsync())
        {
            var parked = await service.ParkedAsync();
            var route = $"/{subscription.GetProperty("route").GetString()}";
            ShouldSay(await service.BringAsync(route, said), "SUCCESS");
            ShouldSay(await service.BringAsync(route, said), "SUCCESS");
            (await service.ParkedAsync()).ShouldBeInRange(parked, parked + 1, "the same thing is parked once");
        }

        service.Gateway.Got.ShouldBeEmpty();
        (await service.QueryAsync($"select count(*) from subscriptions_messages.wolverine_dead_letters where id = '{Slip.IdOf(System.Text.Encoding.UTF8.GetBytes(said))}'")).ShouldBe(1L);
    }

    [Theory, Shows("F-21")]
    [InlineData(500, "unexpected")]
    [InlineData(503, "unavailable")]
    [InlineData(429, "quota-exceeded")]
    [InlineData(408, "unexpected")]
    [InlineData(401, "unauthenticated")]
    [InlineData(409, "in-flight")]
    public async Task is_to_be_brought_again_where_nobody_could_decide(int status, string slug)
    {
        service.Gateway.Refuses(status, slug);
        var parked = await service.ParkedAsync();
        ShouldSay(await service.BringAsync(Grievances, AnEvent()), "RETRY");
        service.Gateway.Does = http => Task.Run(http.Abort);
        ShouldSay(await service.BringAsync(Grievances, AnEvent()), "RETRY");
        (await service.ParkedAsync()).ShouldBe(parked);
    }

    [Theory, Shows("F-21")]
    [InlineData(400, "invalid-request")]
    [InlineData(403, "forbidden")]
    [InlineData(404, "not-found")]
    [InlineData(409, "rule-refused")]
    [InlineData(413, "too-large")]
    [InlineData(422, "idempotency-key-reused")]
    public async Task is_parked_sealed_where_it_was_refused(int status, string slug)
    {
        service.Gateway.Refuses(status, slug);
        var (parked, said) = (await service.ParkedAsync(), AnEvent());
        ShouldSay(await service.BringAsync(Grievances, said), "SUCCESS");
        ShouldSay(await service.BringAsync(Grievances, said), "SUCCESS");
        (await service.ParkedAsync()).ShouldBe(parked + 1);
        (await service.QueryAsync($"select count(*) from subscriptions_messages.wolverine_dead_letters where position('{Told[..20]}'::bytea in body) > 0")).ShouldBe(0L);
    }

    [Fact]
    public async Task waits_for_a_supervisor_and_is_tried_again_when_they_say_so()
    {
        service.Gateway.Refuses(409);
        ShouldSay(await service.BringAsync(Grievances, AnEvent("tried-again", mission: "MLI")), "SUCCESS");
        var id = Slip.Read(JsonSerializer.SerializeToUtf8Bytes(AnEvent("tried-again", mission: "MLI")))!.Id;
        var waiting = await WaitingAsync(id, version: 1);
        (waiting.GetProperty("what").GetString(), waiting.GetProperty("by").GetString(), waiting.GetProperty("fault").GetString()).ShouldBe(("grievances", "dapr", "reactionFailed"));

        await DecideAsync(waiting, "replay-parked", "causeMended");
        var again = await WaitingAsync(id, version: 3);
        service.Gateway.Got.Clear();
        service.Gateway.Does = http => Task.FromResult(http.Response.StatusCode = 201);
        await DecideAsync(again, "replay-parked", "causeMended");
        var posted = await Patience.UntilAsync(() => Task.FromResult(service.Gateway.Got.FirstOrDefault()), posted => posted is not null);
        (posted!.Headers["Concord-Mission"], JsonElement.Parse(posted.Body).GetProperty("narrative").GetString()).ShouldBe(("MLI", Told));
        await Patience.UntilAsync(() => service.KeysQueryAsync($"select wrapped is null from subscriptions.subject_keys where subject = '{id}'"), gone => gone is true);

        // Brought once more by a broker that forgot, and refused by a gateway that did: it was done, so nothing waits.
        service.Gateway.Refuses(409);
        ShouldSay(await service.BringAsync(Grievances, AnEvent("tried-again", mission: "MLI")), "SUCCESS");
        (await service.QueryAsync($"select count(*) from subscriptions_messages.wolverine_dead_letters where id = '{id}'")).ShouldBe(0L);
    }

    [Fact, Shows("F-21")]
    public async Task is_to_be_brought_again_where_a_route_is_not_known_yet()
    {
        ShouldSay(await service.BringAsync("/dapr/in/weapons-seen", AnEvent()), "RETRY");
        ShouldSay(await service.BringAsync("/dapr/in/", AnEvent()), "RETRY");
    }

    private static void ShouldSay(Reply reply, string status)
    {
        reply.Status.ShouldBe(200, reply.Body);
        reply.Json.GetProperty("status").GetString().ShouldBe(status);
    }

    private async Task<JsonElement> WaitingAsync(Guid id, int version) => await Patience.UntilAsync(
        async () => (await service.SendAsync(new Request(HttpMethod.Get, $"{Lives.Root}/parked").As(Actor.Supervisor))).ShouldShow().GetProperty("items").EnumerateArray().FirstOrDefault(parked => parked.GetProperty("id").GetGuid() == id),
        found => found.ValueKind is JsonValueKind.Object && found.GetProperty("version").GetInt32() == version);

    private async Task DecideAsync(JsonElement parked, string what, string reason)
    {
        var version = parked.GetProperty("version").GetInt32();
        (await service.SendAsync(Request.Command(Actor.Supervisor, $"{Lives.Root}/parked/{parked.GetProperty("id").GetString()}/{what}", new { reason }).In("MLI").Seen(version))).ShouldHaveDone(204, version + 1);
    }
}
