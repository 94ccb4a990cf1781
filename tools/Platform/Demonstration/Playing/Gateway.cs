using System.Net.Http.Headers;
using System.Text.Json;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Concord as any client meets it: the gateway, over HTTP.</summary>
internal sealed class Gateway : IDisposable
{
    private readonly HttpClient http;
    private readonly Tokens tokens;
    private readonly PlatformFile platform;

    public Gateway(PlatformFile platform)
    {
        this.platform = platform;
        http = new(new Patience(new SocketsHttpHandler())) { BaseAddress = new($"{platform.Gateway}/") };
        tokens = new(platform, http);
    }

    /// <summary>Reads what an auditor may read, without personal data, because no purpose is stated.</summary>
    public async Task<JsonElement> AuditAsync(string path, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/reintegration/{path}") { Headers = { { "Concord-Purpose", "audit" } } };
        using var response = await SendAsync(request, Actors.Auditor, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new RefusalException($"{request.RequestUri} was answered with {(int)response.StatusCode}: {text}");
    }

    public void Dispose() => http.Dispose();

    /// <summary>Sends a request as one of the development clients.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string actor, CancellationToken stop)
    {
        try
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.OfAsync(actor, stop));
            return await http.SendAsync(request, stop);
        }
        // A request that nobody called off was cancelled by its own time limit.
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new RefusalException($"The gateway at {platform.Gateway} doesn't answer: ./platform status says what runs.", fault);
        }
    }
}
