using System.Diagnostics.Metrics;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.Subscriptions.Tests.Merged;

/// <summary>Whoever listens to the feed, as it and those who oversee see how far it is behind.</summary>
public sealed class a_listener(SubscriptionsHost service)
{
    [Fact]
    public async Task sees_how_far_it_came_while_it_listens_and_after()
    {
        var me = Client("a-dashboard");
        using (var stream = await Listening.BeginAsync(service, me, await HeadAsync()))
        {
            var told = await service.TellAsync(Lives.APlace(), 3);
            await stream.UntilAsync(item => item.Data.Contains($"{told[^1]}"));
            var standing = await UntilAsync(me, standing => Long(standing, "behind") == 0);
            (standing.GetProperty("listens").GetBoolean(), standing.GetProperty("channel").GetString(), Long(standing, "position") >= 3, standing.GetProperty("lastError").ValueKind, standing.GetProperty("oldestUndelivered").ValueKind)
                .ShouldBe((true, Channels.General, true, JsonValueKind.Null, JsonValueKind.Null));
        }

        (await UntilAsync(me, standing => !standing.GetProperty("listens").GetBoolean())).GetProperty("lastError").GetString().ShouldBe("left");
        await service.TellAsync(Lives.APlace());
        (await UntilAsync(me, standing => Long(standing, "behind") >= 1)).GetProperty("oldestUndelivered").GetDateTimeOffset().ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
        using var again = await Listening.BeginAsync(service, me, await HeadAsync());
        (await UntilAsync(me, standing => standing.GetProperty("listens").GetBoolean())).GetProperty("lastError").ValueKind.ShouldBe(JsonValueKind.Null, "what is known of an earlier stream is forgotten");
    }

    [Fact]
    public async Task is_measured_by_its_client_where_it_takes_nothing()
    {
        var me = Client("a-slow-one");
        using var slow = await Listening.BeginAsync(service, me, await HeadAsync());
        // More than what lies between the two, and nobody reads.
        await service.TellAsync(Lives.APlace(), 2000);
        var standing = await UntilAsync(me, standing => Long(standing, "behind") > 0 && Long(standing, "secondsBehind") > 0);
        standing.GetProperty("oldestUndelivered").ValueKind.ShouldBe(JsonValueKind.String);
        (Measure("concord.feed.listener.behind", me.Id), Measure("concord.feed.listener.age", me.Id)).ShouldSatisfyAllConditions(figures => figures.Item1.ShouldBeGreaterThan(0), figures => figures.Item2.ShouldBeGreaterThan(0));
    }

    [Fact]
    public async Task sees_itself_and_nobody_else_and_a_person_is_named_nowhere()
    {
        var (me, person) = (Client("one"), Lives.Subscriber with { Id = $"amadou-{Guid.NewGuid():N}", IsPerson = true });
        using var mine = await Listening.BeginAsync(service, me, await HeadAsync());
        using var theirs = await Listening.BeginAsync(service, person, await HeadAsync());
        (await ListAsync(Client("another"))).ShouldBeEmpty();
        var all = await Patience.UntilAsync(() => ListAsync(Actor.Auditor), all => all.Any(standing => Client(standing) == me.Id) && all.Any(standing => Client(standing) == "a person"));
        all.ShouldNotContain(standing => standing.GetRawText().Contains("amadou"));
    }

    private async Task<long> HeadAsync() => (await service.SendAsync(Request.Get(Lives.Subscriber, "/v1/feeds/position"))).ShouldShow().GetProperty("head").GetInt64();

    private async Task<List<JsonElement>> ListAsync(Actor by) => [.. (await service.SendAsync(Request.Get(by, $"{Lives.Root}/listeners"))).ShouldShow().GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> UntilAsync(Actor me, Func<JsonElement, bool> satisfies) => (await Patience.UntilAsync(() => ListAsync(me), all => all.Count == 1 && satisfies(all[0])))[0];

    private static Actor Client(string name) => Lives.Subscriber with { Id = $"{name}-{Guid.NewGuid():N}", IsPerson = false };

    private static string? Client(JsonElement standing) => standing.GetProperty("client").GetString();

    private static long Long(JsonElement standing, string member) => standing.GetProperty(member).GetInt64();

    private static long Measure(string what, string client)
    {
        var measured = -1L;
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (instrument.Name == what) listening.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
                measured = tag is { Key: "client", Value: string named } && named == client ? value : measured;
        });
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }

    /// <summary>A stream that is read only where a test reads it.</summary>
    private sealed class Listening(HttpClient client, HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items) : IDisposable
    {
        public static async Task<Listening> BeginAsync(SubscriptionsHost service, Actor by, long after)
        {
            var client = service.Host.Server.CreateClient();
            var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/feeds?after={after}") { Headers = { { "Accept", "text/event-stream" }, { "Authorization", $"Bearer {ActorTokens.For(by)}" } } };
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new(client, response, SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
        }

        public async Task UntilAsync(Func<SseItem<string>, bool> isIt)
        {
            while (await items.MoveNextAsync())
            {
                if (isIt(items.Current))
                    return;
            }
        }

        public void Dispose()
        {
            response.Dispose();
            client.Dispose();
        }
    }
}
