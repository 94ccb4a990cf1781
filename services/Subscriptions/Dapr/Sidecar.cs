using System.Text;
using System.Text.Json;

namespace Concord.Subscriptions.Dapr;

/// <summary>Puts an event on a topic, over the sidecar's own HTTP.</summary>
internal sealed class Sidecar(HttpClient http, EdgeSettings settings)
{
    /// <summary>Who has not answered by then is taken to be away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Where the token stands, in both directions.</summary>
    public const string TokenHeader = "dapr-api-token";

    private const int Longest = 200;

    /// <summary>Publishes an event in its own bytes; when this returns, the sidecar has acknowledged it.</summary>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    /// <exception cref="TaskCanceledException">Nobody answered.</exception>
    public async Task PublishAsync(string topic, string text, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Sidecar, $"v1.0/publish/{settings.PubSub}/{topic}?metadata.partitionKey={Stream(text)}"))
        {
            // Under this type the sidecar adds what it needs beside our attributes and leaves them as they are.
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new("application/cloudevents+json") } },
        };
        request.Headers.Add(TokenHeader, settings.SidecarToken);
        using var response = await http.SendAsync(request, stop);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"the sidecar answered {(int)response.StatusCode} for {topic}: {await WhyAsync(response, stop)}", inner: null, response.StatusCode);
    }

    // Components that keep several orders beside each other keep one for each stream.
    private static string Stream(string text)
    {
        using var said = JsonDocument.Parse(text);
        return Uri.EscapeDataString(said.RootElement.TryGetProperty("subject", out var subject) ? subject.GetString() ?? "" : "");
    }

    private static async Task<string> WhyAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var said = new string([.. (await response.Content.ReadAsStringAsync(stop)).Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return said is "" ? "it didn't say why" : said[..Math.Min(said.Length, Longest)];
    }
}
