using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Concord as any client meets it: the gateway, over HTTP.</summary>
internal sealed class Gateway : IDisposable
{
    private const string Cases = "v1/reintegration/cases";

    private readonly HttpClient http;
    private readonly Tokens tokens;
    private readonly PlatformFile platform;

    public Gateway(PlatformFile platform)
    {
        this.platform = platform;
        http = new(new Patience(new SocketsHttpHandler())) { BaseAddress = new($"{platform.Gateway}/") };
        tokens = new(platform, http);
    }

    /// <summary>Sends one step of a case.</summary>
    public async Task<Reply> SendAsync(CaseScript script, Step step, string key, string? id, string? version, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, step.Command == Step.Present ? Cases : $"{Cases}/{id}/{step.Command}");
        request.Content = new StringContent(step.Body, Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("Concord-Mission", script.Mission);
        request.Headers.Add("Concord-Purpose", step.Purpose);
        request.Headers.Add("Concord-Occurred-At", step.OccurredAt.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        if (step.Reason is not null)
            request.Headers.Add("Concord-Reason", step.Reason);
        if (version is not null)
            request.Headers.Add("If-Match", version);
        using var response = await SendAsync(request, step.Actor, stop);
        return await ReadAsync(response, stop);
    }

    /// <summary>Reads what an auditor may read, without personal data, because no purpose is stated.</summary>
    public async Task<JsonElement> AuditAsync(string path, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/reintegration/{path}");
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

    private static async Task<Reply> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var text = await response.Content.ReadAsStringAsync(stop);
        var body = text.StartsWith('{') ? JsonElement.Parse(text) : default(JsonElement?);
        string? Member(string name) => body is { } read && read.TryGetProperty(name, out var value) ? value.ToString() : null;
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;
        return new(response.StatusCode, response.Headers.ETag?.Tag, Member("id"), Header("Idempotent-Replayed") == "true",
            Member("rule") ?? Member("type")?.Split('/')[^1], Member("detail"), Header("Request-Id") ?? "");
    }
}
