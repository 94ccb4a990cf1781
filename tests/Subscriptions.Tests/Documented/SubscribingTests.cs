using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Harness;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Tests.Dapr;

namespace Concord.Subscriptions.Tests.Documented;

/// <summary>The programs of <c>docs/subscribing.md</c>, as they stand there, killed while they are told and begun again: none misses anything.</summary>
public sealed class an_example_of_a_stream(SubscriptionsHost service)
{
    [Theory]
    [InlineData("As a stream (JavaScript)")]
    [InlineData("As a stream (C#)")]
    public async Task misses_nothing_whoever_is_killed(string heading)
    {
        await using var door = await Doorway.OpenAsync(_ => service.Host);
        await using var example = new Example(heading, new Dictionary<string, string> { ["http://localhost:8080/"] = door.Address }, new Dictionary<string, string> { ["TOKEN"] = ActorTokens.For(Lives.Subscriber) });
        var begin = await HeadAsync();
        await example.KeepsAsync("last", $"{begin}");
        await example.RunAsync();
        await service.TellAsync(Lives.APlace(), 300);
        await example.UntilAsync(said => said.Count >= 20);
        await example.KillAsync();
        await service.TellAsync(Lives.APlace(), 20);
        await example.RunAsync();
        await example.UntilAsync(said => said.Count >= 320);

        // The service goes away from one moment to the next, and comes back.
        await door.DisposeAsync();
        await service.TellAsync(Lives.APlace(), 20);
        await using var again = await Doorway.OpenAsync(_ => service.Host, door.Address);
        var head = await HeadAsync();
        await example.UntilAsync(said => said.Select(Position).Contains(head));
        example.Said.Select(Position).Where(position => position <= head).Distinct().Order().ShouldBe(Enumerable.Range((int)begin + 1, (int)(head - begin)).Select(place => (long)place));
    }

    private static long Position(string line) => long.Parse(line.Split(' ')[0]);

    private async Task<long> HeadAsync() => (await service.SendAsync(Request.Get(Lives.Subscriber, "/v1/feeds/position"))).ShouldShow().GetProperty("head").GetInt64();
}

public sealed class an_example_of_a_receiver(SubscriptionsHost service)
{
    [Fact]
    public async Task takes_everything_though_it_is_killed()
    {
        var (address, place) = (new Uri(Free.Address()), Lives.APlace());
        var registered = await service.RegisterAsync(A.RegisterEndpoint($"{address}concord", place));
        var endpoint = new StandingRecord(registered.ShouldHaveDone(201, version: 1).Location, 1);
        await service.AskedAsync();
        await using var example = new Example("At an address of yours (webhook)", new Dictionary<string, string> { [".listen(9000)"] = $".listen({address.Port})" }, new Dictionary<string, string> { ["SECRET"] = registered.Json.GetProperty("secret").GetString()! });
        await ServeAsync(example, address);
        endpoint = await service.AfterAsync(endpoint, new VerifyEndpoint());
        var told = (await service.TellAsync(place, 20)).ToList();
        await example.UntilAsync(said => said.Count >= 20);

        await example.KillAsync();
        told.AddRange(await service.TellAsync(place, 5));
        await Patience.UntilAsync(() => service.LagAsync(endpoint), lag => lag.GetProperty("parked").GetInt64() == 5);
        await ServeAsync(example, address);
        await service.AfterAsync(endpoint, new ReplayParkedDeliveries());
        await example.UntilAsync(said => said.Select(line => Guid.Parse(line.Split(' ')[0])).Intersect(told).Count() == told.Count);
        (await PostAsync(address, new() { { "webhook-id", "1" }, { "webhook-timestamp", $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" }, { "webhook-signature", $"v1,{Convert.ToBase64String(new byte[32])}" } })).ShouldBe(HttpStatusCode.Unauthorized, "it takes nothing that isn't ours");
    }

    private static async Task ServeAsync(Example example, Uri address)
    {
        await example.RunAsync();
        await Patience.UntilAsync(() => AnswersAsync(address), answers => answers);
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var http = new HttpClient();
            using var answer = await http.SendAsync(new(HttpMethod.Options, address));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<HttpStatusCode> PostAsync(Uri address, Dictionary<string, string> headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { type = "forged" }) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}

public sealed class an_example_beside_a_sidecar(DaprHost service) : IClassFixture<DaprHost>
{
    [Fact]
    public async Task takes_everything_though_it_is_killed()
    {
        var address = new Uri(Free.Address());
        await using var example = new Example("Inside the cluster (Dapr)", new Dictionary<string, string> { ["\"partners\""] = $"\"{TestSidecar.PubSub}\"" }, new Dictionary<string, string> { ["PORT"] = $"{address.Port}", ["APP_API_TOKEN"] = TestSidecar.AppToken });
        await example.RunAsync();
        var subscription = await Patience.UntilAsync(() => AskAsync(address), asked => asked.ValueKind is JsonValueKind.Array);
        var (topic, route) = (subscription[0].GetProperty("topic").GetString(), subscription[0].GetProperty("route").GetString()!);
        // The sidecar brings what lies on the topic, and has it back where the program doesn't say that it took it.
        service.Sidecar.Does = async (published, http) => http.Response.StatusCode = published.Topic != topic || await IsTakenAsync(new Uri(address, route), published.Text) ? 204 : 500;
        await service.TellAsync("BF5601", 200);
        await example.UntilAsync(said => said.Count >= 20);
        await example.KillAsync();
        await example.RunAsync();
        await example.UntilAsync(said => Numbers(said).Count() == 200);
    }

    private static IEnumerable<int> Numbers(IEnumerable<string> said) => said.Select(line => int.Parse(Regex.Match(line, @"number: (\d+)").Groups[1].Value)).Distinct();

    private static async Task<JsonElement> AskAsync(Uri address)
    {
        try
        {
            using var http = new HttpClient { DefaultRequestHeaders = { { "dapr-api-token", TestSidecar.AppToken } } };
            return await http.GetFromJsonAsync<JsonElement>(new Uri(address, "dapr/subscribe"));
        }
        catch (HttpRequestException)
        {
            return default;
        }
    }

    private static async Task<bool> IsTakenAsync(Uri route, string text)
    {
        try
        {
            using var http = new HttpClient { DefaultRequestHeaders = { { "dapr-api-token", TestSidecar.AppToken } } };
            using var answer = await http.PostAsync(route, new StringContent(text, new System.Net.Http.Headers.MediaTypeHeaderValue("application/cloudevents+json")));
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString() == "SUCCESS";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
