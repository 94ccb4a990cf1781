using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Concord.Flows.Tests;

/// <summary>What partners inside the cluster hand in, where it takes effect: in the services that decide on it.</summary>
public sealed class what_is_handed_in_over_dapr(HandedInHouse house) : IClassFixture<HandedInHouse>
{
    private static readonly Dictionary<string, object> Said = new()
    {
        ["grievances"] = new { channel = "hotline", category = "selection", language = "ff", contactMode = "anonymous", narrative = "The list leaves out the third site." },
        ["referrals"] = new { source = "partner", place = "BF5601", sex = "female", names = new { given = "Aïssata" }, reference = "REF-17" },
    };

    [Fact]
    public async Task becomes_the_partners_own_record_by_every_route_that_is_declared_once_however_often_it_is_brought()
    {
        foreach (var subscription in await SubscriptionsAsync())
        {
            var what = subscription.GetProperty("topic").GetString()!.Split('.')[2];
            var (before, said) = (await RecordsAsync(what), Event(what));
            for (var times = 0; times < 2; times++)
                (await BringAsync(subscription.GetProperty("route").GetString()!, said)).GetProperty("status").GetString().ShouldBe("SUCCESS");
            (await RecordsAsync(what)).ShouldBe(before + 1, $"{subscription.GetProperty("topic").GetString()}: {await FaultAsync()}");
        }
    }

    [Fact]
    public async Task is_judged_by_the_rules_of_the_service_and_waits_where_they_refuse_it()
    {
        var (before, parked) = (await RecordsAsync("referrals"), await ParkedAsync());
        (await BringAsync("dapr/in/referrals", Event("referrals", new { source = "partner", place = "NE0801", sex = "female", names = new { given = "Aïssata" } }))).GetProperty("status").GetString().ShouldBe("SUCCESS");
        (await RecordsAsync("referrals"), await ParkedAsync()).ShouldBe((before, parked + 1));
    }

    private static object Event(string what, object? data = null) => new { specversion = "1.0", id = $"{Guid.NewGuid()}", source = "/partners/sahel", type = $"org.partner.{what}.v1", mission = "BFA", datacontenttype = "application/json", data = data ?? Said[what] };

    private async Task<List<JsonElement>> SubscriptionsAsync() => [.. (await AskAsync(new(HttpMethod.Get, "/dapr/subscribe"))).EnumerateArray()];

    private Task<JsonElement> BringAsync(string route, object said) =>
        AskAsync(new(HttpMethod.Post, $"/{route.TrimStart('/')}") { Content = JsonContent.Create(said, new MediaTypeHeaderValue("application/cloudevents+json")) });

    private async Task<JsonElement> AskAsync(HttpRequestMessage request)
    {
        using var client = house.Subscriptions.Host.Server.CreateClient();
        request.Headers.Add("dapr-api-token", HandedInHouse.Token);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // What the client that hands in did there.
    private async Task<long> RecordsAsync(string what) => (long)(await house.Grievances.QueryAsync(what == "grievances"
        ? $"select count(*) from grievances.mt_events where type = 'grievance-received' and headers -> 'act' ->> 'actor' = '{HandedInHouse.Client.Id}'"
        : $"select count(*) from reintegration.mt_events where type = 'candidate-presented' and headers -> 'act' ->> 'actor' = '{HandedInHouse.Client.Id}'"))!;

    private async Task<long> ParkedAsync() => (long)(await house.Grievances.QueryAsync("select count(*) from subscriptions_messages.wolverine_dead_letters"))!;

    private async Task<object?> FaultAsync() => await house.Grievances.QueryAsync("select string_agg(exception_message, ' ') from subscriptions_messages.wolverine_dead_letters");
}
