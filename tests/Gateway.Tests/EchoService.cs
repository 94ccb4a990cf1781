using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Gateway.Tests;

/// <summary>Stands where a service would and answers with what arrived, or not at all.</summary>
internal sealed class EchoService(WebApplication app) : IAsyncDisposable
{
    private const string Description = """
        { "openapi": "3.1.1", "tags": [ { "name": "echo" } ], "paths": { "/v1/reintegration/echo": { "get": { "operationId": "echo", "responses": { "200": { "description": "What arrived." } } } } },
          "components": { "schemas": {}, "parameters": {}, "headers": {}, "responses": {} } }
        """;

    private const string Feeds = """
        { "asyncapi": "3.0.0", "servers": {}, "channels": { "reintegration.general": { "address": "/v1/reintegration/feed", "title": "echo", "messages": {} } }, "operations": {},
          "components": { "messages": {}, "schemas": {}, "securitySchemes": {} } }
        """;

    public string Address => app.Urls.Single();

    public static async Task<EchoService> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        app.MapGet("/openapi/v1.json", () => Results.Content(Description, "application/json"));
        app.MapGet("/asyncapi/v1.json", () => Results.Content(Feeds, "application/json"));
        app.Map("/v1/reintegration/slow", (HttpContext http) => Task.Delay(Timeout.Infinite, http.RequestAborted));
        app.Map("/v1/reintegration/broken", (HttpContext http) => http.Abort());
        app.Map("/{**path}", (Delegate)Echo);
        await app.StartAsync();
        return new EchoService(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<IResult> Echo(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        var arrived = new Arrived(http.Request.Method, $"{http.Request.Path}{http.Request.QueryString}", await body.ReadToEndAsync(),
            http.Request.Headers.ToDictionary(header => header.Key, header => $"{header.Value}", StringComparer.OrdinalIgnoreCase));
        http.Response.Headers["Request-Id"] = arrived.Headers.GetValueOrDefault("Request-Id");
        http.Response.Headers.SetCookie = "session=1";
        http.Response.Headers.ETag = "\"7\"";
        return Results.Json(arrived);
    }
}

/// <summary>A request as the service saw it.</summary>
internal sealed record Arrived(string Method, string Path, string Body, Dictionary<string, string> Headers)
{
    public string? Header(string name) => new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase).GetValueOrDefault(name);
}
