using System.Collections.Concurrent;
using System.Text;
using Concord.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Subscriptions.Tests;

/// <summary>Stands in for the gateway where only what is asked of it matters, and what is made of its answers: it gives tokens and answers as a test wants.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly WebApplication serving;

    private TestGateway(WebApplication serving, string address) => (this.serving, Address) = (serving, address);

    public string Address { get; }

    /// <summary>What was posted.</summary>
    public ConcurrentQueue<Posted> Got { get; } = [];

    /// <summary>What it answers to the next: by default it takes it.</summary>
    public Func<HttpContext, Task> Does { get; set; } = http => Task.FromResult(http.Response.StatusCode = 201);

    public static async Task<TestGateway> StartAsync()
    {
        var (builder, address) = (WebApplication.CreateSlimBuilder(), Free.Address());
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add(address);
        var gateway = new TestGateway(server, address);
        server.MapPost("/connect/token", (HttpContext http) => new { access_token = ActorTokens.For(Actor.Partner with { Id = $"{http.Request.Form["client_id"]}", IsPerson = false }), token_type = "Bearer", expires_in = 300 });
        server.MapPost("/v1/{**command}", gateway.TakeAsync);
        await server.StartAsync();
        return gateway;
    }

    /// <summary>Answers with a problem.</summary>
    public void Refuses(int status, string slug = "rule-refused") =>
        Does = http => Results.Json(new { type = $"/problems/{slug}", status, detail = "It can't be.", rule = "R-01" }, statusCode: status, contentType: "application/problem+json").ExecuteAsync(http);

    public ValueTask DisposeAsync() => serving.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        Got.Enqueue(new(http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key, header => $"{header.Value}", StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync()));
        await Does(http);
    }
}

/// <summary>Something that was posted.</summary>
internal sealed record Posted(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
