using System.Net;
using System.Text;
using System.Text.Json;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>Sends a request as one of the development clients.</summary>
internal delegate Task<HttpResponseMessage> Send(HttpRequestMessage request, string actor, CancellationToken stop);

/// <summary>A record as the walk saw it last.</summary>
/// <param name="wing">The collection that it stands in, such as <c>transhumance/alerts</c>.</param>
/// <param name="id">Its id.</param>
internal sealed class Met(string wing, string id)
{
    public string Wing { get; } = wing;

    public string Id { get; } = id;

    public string? Version { get; set; }
}

/// <summary>One way through the contexts, command after command, each in the version that the one before left. Walked again, it is answered as the first time.</summary>
internal sealed class Walk(Send send, string mission, string key)
{
    private const int Longest = 60;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private int number;

    /// <summary>How many commands took effect.</summary>
    public int Commands => number;

    public async Task<Met> OpenAsync(string actor, string wing, string body, string? at = null, CancellationToken stop = default)
    {
        using var response = await SendAsync(actor, wing, body, at, seen: null, stop);
        return new(wing, (await ReadAsync(response, wing, stop)).GetProperty("id").GetString()!) { Version = response.Headers.ETag?.Tag };
    }

    /// <summary>A neighbour may have answered since the record was seen: a command that doesn't depend on that is given again on the version that stands.</summary>
    public async Task DoAsync(string actor, Met record, string command, string body = "{}", string? at = null, CancellationToken stop = default)
    {
        while (true)
        {
            using var response = await SendAsync(actor, $"{record.Wing}/{record.Id}/{command}", body, at, record.Version, stop);
            if (response.StatusCode is HttpStatusCode.PreconditionFailed)
            {
                record.Version = $"\"{JsonElement.Parse(await response.Content.ReadAsStringAsync(stop)).GetProperty("version")}\"";
                continue;
            }

            await ReadAsync(response, command, stop);
            record.Version = response.Headers.ETag?.Tag;
            return;
        }
    }

    public async Task<JsonElement> SeeAsync(string actor, string path, CancellationToken stop = default) =>
        await FindAsync(actor, path, stop) ?? throw new RefusalException($"{path} isn't there for {actor}.");

    /// <summary>Reads what may be nowhere, or somebody else's.</summary>
    public async Task<JsonElement?> FindAsync(string actor, string path, CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/{path}");
        using var response = await send(request, actor, stop);
        return response.StatusCode is HttpStatusCode.NotFound ? null : await ReadAsync(response, path, stop);
    }

    /// <summary>Reads until it shows what is waited for; what one context tells another arrives within moments.</summary>
    public async Task<JsonElement> UntilAsync(string actor, string path, Func<JsonElement, bool> shows, CancellationToken stop = default)
    {
        for (var end = DateTime.UtcNow.AddSeconds(Longest); ; await Task.Delay(Between, stop))
        {
            var seen = await SeeAsync(actor, path, stop);
            if (shows(seen))
                return seen;
            if (DateTime.UtcNow > end)
                throw new RefusalException($"{path} did not show within {Longest} seconds what a neighbour was to do: ./platform logs shows more.");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string actor, string path, string body, string? at, string? seen, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", $"{key}-{++number}");
        request.Headers.Add("Concord-Mission", mission);
        if (at is not null)
            request.Headers.Add("Concord-Occurred-At", $"{at}T09:00:00Z");
        if (seen is not null)
            request.Headers.Add("If-Match", seen);
        return await send(request, actor, stop);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, string path, CancellationToken stop)
    {
        var text = await response.Content.ReadAsStringAsync(stop);
        return response.IsSuccessStatusCode
            ? text.Length > 0 ? JsonElement.Parse(text) : default
            : throw new RefusalException($"{path} was answered with {(int)response.StatusCode}: {text}");
    }
}
