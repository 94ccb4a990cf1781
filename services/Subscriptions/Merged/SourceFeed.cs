using System.Text.Json;
using Concord.Hosting.Feeds;

namespace Concord.Subscriptions.Merged;

/// <summary>Reads the feed of a context at its own address.</summary>
internal sealed class SourceFeed(HttpClient http, ReadFor readFor)
{
    /// <summary>The next page, waited for where there is nothing yet.</summary>
    /// <exception cref="HttpRequestException">The context doesn't answer, or answers with a problem: its detail is the message.</exception>
    public async Task<FeedPage> NextAsync(Uri source, string context, string channel, long after, CancellationToken stop)
    {
        var strict = channel == Contracts.Channels.Strict ? "/strict" : "";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(source, $"v1/{context}/feed{strict}?after={after}&limit=500&wait=20"));
        request.Headers.TryAddWithoutValidation(FeedReaders.Header, await readFor.NamedAsync(stop));
        using var response = await http.SendAsync(request, stop);
        if (response.IsSuccessStatusCode)
            return (await response.Content.ReadFromJsonAsync<FeedPage>(stop))!;
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(stop);
        throw new HttpRequestException($"{(int)response.StatusCode} {problem.GetProperty("detail").GetString()}", inner: null, response.StatusCode);
    }
}
