using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>A way to a running service over a real socket, on which a ledger can be made to show another head than its own.</summary>
internal sealed class LedgerRelay : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient service;

    private LedgerRelay(ReintegrationHost host)
    {
        service = host.Host.Server.CreateClient();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(PassAsync);
    }

    /// <summary>What is shown in the place of the head.</summary>
    public string? Head { get; set; }

    public string Ledger => $"{app.Urls.Single()}/v1/reintegration/ledger";

    public static async Task<LedgerRelay> BeforeAsync(ReintegrationHost host)
    {
        var relay = new LedgerRelay(host);
        await relay.app.StartAsync();
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        service.Dispose();
    }

    private async Task PassAsync(HttpContext http)
    {
        if (Head is { } head && http.Request.Path.Value!.EndsWith("/checkpoint", StringComparison.Ordinal))
        {
            await http.Response.WriteAsync(head);
            return;
        }

        using var asked = new HttpRequestMessage(new(http.Request.Method), $"{http.Request.Path}{http.Request.QueryString}");
        asked.Headers.TryAddWithoutValidation("Authorization", http.Request.Headers.Authorization.ToString());
        if (HttpMethods.IsPost(http.Request.Method))
            asked.Content = new StreamContent(http.Request.Body) { Headers = { { "Content-Type", http.Request.ContentType } } };
        using var answer = await service.SendAsync(asked, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
