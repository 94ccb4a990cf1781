using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Concord.Platform.Running;

namespace Concord.Platform.Subscribing;

/// <summary>Listens to a feed for as long as somebody wants it: what breaks off is taken up after the last position.</summary>
/// <param name="http">The way to the gateway.</param>
/// <param name="token">Gets a token that still holds.</param>
/// <param name="feed">The feed's address, with what is asked for.</param>
internal sealed class Subscriber(HttpClient http, Func<CancellationToken, Task<string>> token, string feed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often it had to begin again.</summary>
    public int Resumed { get; private set; }

    /// <summary>Why it began again last.</summary>
    public string? Broken { get; private set; }

    /// <summary>Everything after what was <paramref name="heard"/>, and on.</summary>
    /// <exception cref="RefusalException">The feed refuses: its detail is the message.</exception>
    public async IAsyncEnumerable<SseItem<string>> ListenAsync(Heard heard, [EnumeratorCancellation] CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var stream = ReadAsync(heard.Position, stop).GetAsyncEnumerator(stop);
            while (await NextAsync(stream))
                yield return stream.Current;
            Resumed++;
            await Task.Delay(Pause, stop);
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<SseItem<string>> stream)
    {
        try
        {
            if (await stream.MoveNextAsync() && stream.Current.EventType != "end")
                return true;
            Broken = "the feed ended it";
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            Broken = fault.Message;
        }

        return false;
    }

    private async IAsyncEnumerable<SseItem<string>> ReadAsync(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, feed) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", await token(stop)) } };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Last-Event-ID", $"{after}");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (response.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests and not HttpStatusCode.Unauthorized)
            throw new RefusalException($"{feed} refuses: {await response.Content.ReadAsStringAsync(stop)}");
        response.EnsureSuccessStatusCode();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(stop)).EnumerateAsync(stop))
            yield return item;
    }
}
