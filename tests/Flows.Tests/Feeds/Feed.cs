using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Concord.Harness;

namespace Concord.Flows.Tests.Feeds;

/// <summary>The feed of transhumance as a subscriber reads it.</summary>
internal sealed class Feed(House house)
{
    public const string Url = "/v1/transhumance/feed";

    /// <summary>Pages of <paramref name="limit"/>, by the address that each page gives for the next, until the head is reached.</summary>
    public async Task<List<JsonElement>> ReadAllAsync(string query = "", int limit = 100, Actor? by = null)
    {
        var events = new List<JsonElement>();
        for (var url = $"{Url}?limit={limit}{query}"; ;)
        {
            var reply = await ReadAsync(url, by);
            var page = reply.ShouldShow();
            events.AddRange(page.GetProperty("events").EnumerateArray());
            if (page.GetProperty("to").GetInt64() == page.GetProperty("head").GetInt64())
                return events;
            url = reply.Headers["Link"].Split('>')[0].TrimStart('<');
        }
    }

    public Task<Reply> ReadAsync(string url, Actor? by = null) => house.Transhumance.SendAsync(new Request(HttpMethod.Get, url).As(by ?? Actor.Subscriber));

    /// <summary>Listens, until whoever enumerates has heard enough.</summary>
    public async IAsyncEnumerable<SseItem<string>> ListenAsync(long? after = null, string? last = null, DateTime? expires = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var client = house.Transhumance.Host.Server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, after is null ? Url : $"{Url}?after={after}") { Headers = { { "Accept", "text/event-stream" }, { "Authorization", $"Bearer {ActorTokens.For(Actor.Subscriber, expires)}" } } };
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(stop)).EnumerateAsync(stop))
            yield return item;
    }

    /// <summary>How far it goes.</summary>
    public async Task<long> HeadAsync() => (await ReadAsync($"{Url}/position")).ShouldShow().GetProperty("head").GetInt64();

    public static long Position(JsonElement said) => long.Parse(said.GetProperty("sequence").GetString()!);
}
