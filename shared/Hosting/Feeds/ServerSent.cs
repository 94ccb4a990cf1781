using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Feeds;

/// <summary>Writes server-sent events.</summary>
internal static class ServerSent
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Begins a stream that nothing on the way keeps back, with the pause before a reader comes again.</summary>
    public static Task BeginAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TextAsync(http, "retry: 2000\n\n");
    }

    /// <summary>Sends a text of the stream.</summary>
    public static async Task TextAsync(HttpContext http, string text)
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted);
        await FlushAsync(http, http.RequestAborted);
    }

    /// <summary>Sends a word of ours between the events, with the position that the reader is at.</summary>
    public static Task EventAsync(HttpContext http, string what, long position, string members) => TextAsync(http, string.Create(CultureInfo.InvariantCulture, $"event: {what}\nid: {position}\ndata: {{{members}}}\n\n"));

    /// <summary>Sends what was written. A reader who takes nothing for so long is let go: it comes back with its last position and misses nothing.</summary>
    public static async Task FlushAsync(HttpContext http, CancellationToken end)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(end);
        patience.CancelAfter(Patience);
        await http.Response.Body.FlushAsync(patience.Token);
    }

    /// <summary>How long the token still holds.</summary>
    public static TimeSpan Expires(HttpContext http, TimeProvider time) =>
        long.TryParse(http.User.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && DateTimeOffset.FromUnixTimeSeconds(seconds) - time.GetUtcNow() is { Ticks: > 0 } left && left < TimeSpan.FromDays(20)
            ? left
            : Timeout.InfiniteTimeSpan;
}
