using System.Collections.Concurrent;
using System.Text.Json;
using Concord.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Subscriptions.Tests;

/// <summary>A receiver as a subscriber would run one: it agrees, takes what comes, and behaves as a test wants.</summary>
internal sealed class TestReceiver : IAsyncDisposable
{
    private readonly string address = Free.Address();
    private readonly Answering server;
    private int atOnce;

    /// <summary>What it got, in the order in which it got it.</summary>
    public ConcurrentQueue<Received> Got { get; } = [];

    /// <summary>How it asked to be asked.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>What it does about the next: by default it takes it.</summary>
    public Func<Received, HttpContext, Task> Does { get; set; } = (_, _) => Task.CompletedTask;

    public string AllowedOrigin { get; set; } = "*";

    public string AllowedRate { get; set; } = "*";

    /// <summary>The most that it had at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public string Url => $"{address}hook";

    /// <summary>What it took: what it answered with 2xx.</summary>
    public IEnumerable<Received> Taken => Got.Where(received => received.Status is >= 200 and < 300);

    private TestReceiver() => server = new(address, app =>
    {
        app.MapMethods("/hook", ["OPTIONS"], Agree);
        app.MapPost("/hook", TakeAsync);
    });

    public static async Task<TestReceiver> StartAsync()
    {
        var receiver = new TestReceiver();
        await receiver.ServeAsync();
        return receiver;
    }

    /// <summary>Begins to answer, at the same address each time.</summary>
    public Task ServeAsync() => server.BeginAsync();

    /// <summary>Is gone, from one moment to the next.</summary>
    public Task StopAsync() => server.EndAsync();

    public Task UntilTakenAsync(int count) => Patience.UntilAsync(() => Task.FromResult(Taken.Count()), taken => taken >= count);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void Agree(HttpContext http)
    {
        Asked.Enqueue($"{http.Request.Headers["WebHook-Request-Origin"]} {http.Request.Headers["WebHook-Request-Rate"]}");
        http.Response.Headers["WebHook-Allowed-Origin"] = AllowedOrigin;
        http.Response.Headers["WebHook-Allowed-Rate"] = AllowedRate;
    }

    private async Task TakeAsync(HttpContext http)
    {
        var now = Interlocked.Increment(ref atOnce);
        lock (Got)
            MostAtOnce = Math.Max(MostAtOnce, now);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var received = new Received(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
        Got.Enqueue(received);
        try
        {
            await Does(received, http);
            received.Status = http.Response.StatusCode;
        }
        finally
        {
            Interlocked.Decrement(ref atOnce);
        }
    }
}

/// <summary>Something that arrived.</summary>
internal sealed record Received(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public Guid Id => Guid.Parse(Headers["webhook-id"]);

    public int Try => int.Parse(Headers["concord-attempt"]);

    public JsonElement Said => JsonElement.Parse(Body);

    /// <summary>How it was answered; 0 while it is not.</summary>
    public int Status { get; set; }
}
