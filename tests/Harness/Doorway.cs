using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Harness;

/// <summary>An address at which programs that aren't ours reach services that run within the tests: each request goes on to the one that it is for, and an answer that goes on comes as it goes.</summary>
public sealed class Doorway : IAsyncDisposable
{
    private readonly WebApplication door;

    private Doorway(WebApplication door, string address) => (this.door, Address) = (door, address);

    /// <summary>Where it is.</summary>
    public string Address { get; }

    /// <summary>Opens it, at an address that was there before or at a new one.</summary>
    /// <param name="leads">Where a request goes, by its path; to nobody where there is none.</param>
    /// <param name="address">The address.</param>
    /// <param name="also">What answers beside them.</param>
    public static async Task<Doorway> OpenAsync(Func<string, IAlbaHost?> leads, string? address = null, Action<WebApplication>? also = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var doorway = new Doorway(builder.Build(), address ?? Free.Address());
        doorway.door.Urls.Add(doorway.Address);
        also?.Invoke(doorway.door);
        doorway.door.Map("/{**rest}", http => leads($"{http.Request.Path}") is { } host ? PassOnAsync(host, http) : Task.FromResult(http.Response.StatusCode = 404));
        await doorway.door.StartAsync();
        return doorway;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whoever still listens is not waited for.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await door.StopAsync(now.Token);
        await door.DisposeAsync();
    }

    private static async Task PassOnAsync(IAlbaHost host, HttpContext http)
    {
        using var client = host.Server.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Parse(http.Request.Method), $"{http.Request.Path}{http.Request.QueryString}");
        if (http.Request.ContentType is not null)
            asked.Content = new StreamContent(http.Request.Body);
        foreach (var (name, value) in http.Request.Headers.Where(header => header.Key is not "Host" and not "Transfer-Encoding"))
        {
            if (!asked.Headers.TryAddWithoutValidation(name, value.ToArray()))
                asked.Content?.Headers.TryAddWithoutValidation(name, value.ToArray());
        }

        using var answer = await client.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        (http.Response.StatusCode, http.Response.ContentType) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString());
        await using var body = await answer.Content.ReadAsStreamAsync(http.RequestAborted);
        var bytes = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(bytes, http.RequestAborted)) > 0; await http.Response.Body.FlushAsync(http.RequestAborted))
            await http.Response.Body.WriteAsync(bytes.AsMemory(0, read), http.RequestAborted);
    }
}
