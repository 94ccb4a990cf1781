using System.Net.Http.Json;
using System.Text.Json;
using Concord.Harness;

namespace Concord.Subscriptions.Tests.Dapr;

/// <summary>The service beside a sidecar, over a database of its own.</summary>
public sealed class DaprHost : SubscriptionsHost, IAsyncLifetime
{
    internal TestSidecar Sidecar { get; private set; } = null!;

    internal TestGateway Gateway { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        (Sidecar, Gateway) = (await TestSidecar.StartAsync(), await TestGateway.StartAsync());
        foreach (var (key, value) in Configured(Sidecar.Address, Gateway.Address))
            Also[key] = value;
        await base.InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Sidecar.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    /// <summary>What a service beside a sidecar is configured with.</summary>
    internal static Dictionary<string, string> Configured(string sidecar, string gateway) => new()
    {
        ["Dapr:PubSub"] = TestSidecar.PubSub,
        ["Dapr:Sidecar"] = sidecar,
        ["DAPR_API_TOKEN"] = TestSidecar.ApiToken,
        ["APP_API_TOKEN"] = TestSidecar.AppToken,
        ["Dapr:Missions"] = "BFA, MLI",
        ["Dapr:Gateway"] = gateway,
        ["Dapr:Token:Client"] = "hand-in",
        ["Dapr:Token:Secret"] = "a-secret",
        ["Token:Address"] = $"{gateway}connect/token",
    };

    /// <summary>What the sidecar is told to subscribe to.</summary>
    internal async Task<IReadOnlyList<JsonElement>> SubscriptionsAsync() =>
        [.. (await AskAsync(HttpMethod.Get, "/dapr/subscribe")).Json.EnumerateArray()];

    /// <summary>Brings something to a route as the sidecar would.</summary>
    internal Task<Reply> BringAsync(string route, object said, string? token = TestSidecar.AppToken, Alba.IAlbaHost? process = null) =>
        AskAsync(HttpMethod.Post, route, said is string text ? new StringContent(text, new System.Net.Http.Headers.MediaTypeHeaderValue("application/cloudevents+json")) : JsonContent.Create(said, new System.Net.Http.Headers.MediaTypeHeaderValue("application/cloudevents+json")), token, process);

    internal async Task<Reply> AskAsync(HttpMethod method, string path, HttpContent? content = null, string? token = TestSidecar.AppToken, Alba.IAlbaHost? process = null)
    {
        using var client = (process ?? Host).Server.CreateClient();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Add("dapr-api-token", token);
        using var response = await client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    /// <summary>How much is parked.</summary>
    internal async Task<long> ParkedAsync() => (long)(await QueryAsync("select count(*) from subscriptions_messages.wolverine_dead_letters"))!;
}
