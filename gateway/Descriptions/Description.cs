using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Hosting;

namespace Concord.Gateway.Descriptions;

/// <summary>Asks the services for their descriptions and keeps what they answered for a while, so that a reader costs them nothing.</summary>
/// <param name="services">The services, each with its address.</param>
/// <param name="path">Where each of them describes itself.</param>
/// <param name="merge">Makes one document of those who answered; told who did not.</param>
/// <param name="time">The clock.</param>
internal sealed class Description(IReadOnlyDictionary<string, string> services, string path, Func<IReadOnlyDictionary<string, JsonObject>, IReadOnlyList<string>, JsonObject> merge, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Keeps = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan KeepsWithoutAll = TimeSpan.FromSeconds(2);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2), MaxResponseContentBufferSize = 16 << 20 };
    private readonly SemaphoreSlim asking = new(1);
    private Kept kept = new(Text: null, DateTimeOffset.MinValue);

    /// <summary>The merged document; <c>null</c> while no service answers.</summary>
    public async Task<string?> ReadAsync(CancellationToken stop)
    {
        if (kept is { Text: { } text } fresh && fresh.Until > time.GetUtcNow())
            return text;

        await asking.WaitAsync(stop);
        try
        {
            if (kept.Until <= time.GetUtcNow())
                kept = await AskAsync(stop);
            return kept.Text;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        asking.Dispose();
    }

    private async Task<Kept> AskAsync(CancellationToken stop)
    {
        var asked = await Task.WhenAll(services.Select(async service => (service.Key, Description: await AskAsync(service.Value, stop))));
        var answered = asked.Where(part => part.Description is not null).ToDictionary(part => part.Key, part => part.Description!, StringComparer.Ordinal);
        var away = services.Keys.Except(answered.Keys, StringComparer.Ordinal).ToList();
        return new(
            answered.Count == 0 ? null : merge(answered, away).ToJsonString(ApiDescription.Json),
            time.GetUtcNow() + (away is [] ? Keeps : KeepsWithoutAll));
    }

    private async Task<JsonObject?> AskAsync(string service, CancellationToken stop)
    {
        try
        {
            return JsonNode.Parse(await http.GetStringAsync(new Uri(new Uri(service), path), stop)) as JsonObject is { } found && found.ContainsKey("components") ? found : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private sealed record Kept(string? Text, DateTimeOffset Until);
}
