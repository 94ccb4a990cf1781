using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Concord.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Subscriptions.Tests;

/// <summary>Stands in for the sidecar and the broker behind it: it speaks the sidecar's HTTP on both sides, and fails, hangs and restarts as a test wants.</summary>
internal sealed class TestSidecar : IAsyncDisposable
{
    /// <summary>What the sidecar asks of the service, and what the service asks of it.</summary>
    public const string ApiToken = "what-the-sidecar-asks", AppToken = "what-the-service-asks";

    public const string PubSub = "partners";

    private readonly Answering server;

    public string Address { get; } = Free.Address();

    /// <summary>What lies on the topics: what was acknowledged, in that order.</summary>
    public ConcurrentQueue<Published> Broker { get; private set; } = [];

    /// <summary>How often it was asked to publish something.</summary>
    public int Asked { get; private set; }

    /// <summary>What it does about the next: by default it takes it.</summary>
    public Func<Published, HttpContext, Task> Does { get; set; } = (_, _) => Task.CompletedTask;

    private TestSidecar() => server = new(Address, app => app.MapPost("/v1.0/publish/{pubsub}/{topic}", PublishAsync));

    public static async Task<TestSidecar> StartAsync()
    {
        var sidecar = new TestSidecar();
        await sidecar.ServeAsync();
        return sidecar;
    }

    /// <summary>Begins to answer, at the same address each time.</summary>
    public Task ServeAsync() => server.BeginAsync();

    /// <summary>Is gone, from one moment to the next.</summary>
    public Task StopAsync() => server.EndAsync();

    /// <summary>Forgets everything that lay on the topics.</summary>
    public void Wipe() => Broker = [];

    /// <summary>What lies on a topic.</summary>
    public IEnumerable<Published> On(string topic) => Broker.Where(published => published.Topic == topic);

    public Task UntilAsync(IReadOnlyCollection<Guid> told, int seconds = 60) =>
        Patience.UntilAsync(() => Task.FromResult(told.Except(Broker.Select(published => published.Id)).Count()), missing => missing == 0, seconds);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task PublishAsync(HttpContext http, string pubsub, string topic)
    {
        Asked++;
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var published = new Published(pubsub, topic, $"{http.Request.ContentType}", http.Request.Query["metadata.partitionKey"].ToString(), await reader.ReadToEndAsync());
        http.Response.StatusCode = http.Request.Headers["dapr-api-token"] == ApiToken ? 204 : 401;
        if (http.Response.StatusCode == 204)
            await Does(published, http);
        if (http.Response.StatusCode == 204)
            Broker.Enqueue(published);
    }
}

/// <summary>Something that was put on a topic.</summary>
internal sealed record Published(string PubSub, string Topic, string ContentType, string PartitionKey, string Text)
{
    public JsonElement Said => JsonElement.Parse(Text);

    public Guid Id => Said.GetProperty("id").GetGuid();
}
