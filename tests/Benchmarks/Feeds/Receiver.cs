using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Benchmarks.Feeds;

/// <summary>A subscriber's own address on this machine: it takes everything and keeps what it was told.</summary>
internal sealed class Receiver(WebApplication app) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte> ids = [];
    private readonly ConcurrentDictionary<string, byte> subjects = [];
    private int again;

    public int Told => ids.Count;

    public int Again => again;

    public bool Has(string subject) => subjects.ContainsKey(subject);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Urls.Add("http://127.0.0.1:0");
        app.MapMethods("/", ["OPTIONS"], (HttpContext http) => Agree(http.Response.Headers));
        app.MapPost("/", async (HttpContext http) => receiver.Take(http.Request.Headers["webhook-id"].ToString(), await http.Request.ReadFromJsonAsync<JsonElement>()));
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Asks to be told of everything from now on.</summary>
    public async Task RegisterAsync(Running running)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/subscriptions/endpoints") { Content = JsonContent.Create(new { url = $"{app.Urls.First()}/", mode = "ordered", from = "now" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await running.TokenAsync("dev-subscriber", default));
        request.Headers.Add("Concord-Mission", "BFA");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var response = await running.Gateway.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Agree(IHeaderDictionary headers) => headers["WebHook-Allowed-Origin"] = headers["WebHook-Allowed-Rate"] = "*";

    private void Take(string id, JsonElement said)
    {
        if (!ids.TryAdd(id, 0))
            Interlocked.Increment(ref again);
        subjects.TryAdd(said.GetProperty("subject").GetString()!, 0);
    }
}
