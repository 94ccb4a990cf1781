using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Concord.Hosting.Feeds;

/// <summary>
/// A feed as server-sent events: from a position on, through what is stored to what happens, without a gap between the two. Where it is
/// quiet it says how far it came; where it ends it says why. At most a page waits for a reader who is slow.
/// </summary>
/// <param name="feed">The feed.</param>
/// <param name="filter">What is asked for.</param>
/// <param name="after">The last position that the reader has.</param>
internal sealed class FeedStream(Feed feed, FeedFilter filter, long after) : IResult
{
    private const int Page = 200;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private long position = after;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        httpContext.Response.ContentType = "text/event-stream; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        await SendAsync(httpContext, "retry: 2000\n\n");

        using var expiry = new CancellationTokenSource(Expires(httpContext, services.GetRequiredService<TimeProvider>()));
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, expiry.Token, stopping);
        try
        {
            await FollowAsync(httpContext, end.Token);
        }
        catch (OperationCanceledException) when (!httpContext.RequestAborted.IsCancellationRequested)
        {
            var why = expiry.IsCancellationRequested ? "token-expired" : stopping.IsCancellationRequested ? "stopping" : "too-slow";
            if (why == "too-slow")
                httpContext.Abort();
            else
                await SendAsync(httpContext, $"event: end\nid: {position}\ndata: {{\"reason\":\"{why}\"}}\n\n");
        }
        catch (OperationCanceledException)
        {
            // The reader left; it knows where it was.
        }
    }

    private async Task FollowAsync(HttpContext http, CancellationToken end)
    {
        for (var isNew = true; ;)
        {
            // What is at hand is shared by all who listen; what is older is read for this one.
            var moment = feed.Watch.Of(filter.Channel).Now;
            if (moment?.Reaches(position) is true)
            {
                await SendAsync(http, moment.After(position).ToArray(), moment.Head, end);
                if (isNew)
                    await SendAsync(http, Told("caught-up", moment.Head));
                isNew = false;
                if (await Task.WhenAny(moment.Moved, Task.Delay(Beat, end)) != moment.Moved)
                {
                    end.ThrowIfCancellationRequested();
                    await SendAsync(http, Told("heartbeat", moment.Head));
                }
            }
            else
            {
                var (rows, head) = await feed.Reader.NextAsync(filter, position, Page, end);
                await SendAsync(http, rows, rows.Count < Page ? head : rows[^1].Position, end);
                if (head == position && moment is null)
                    await Task.Delay(TimeSpan.FromMilliseconds(50), end);
            }
        }
    }

    private string Told(string what, long head) => string.Create(CultureInfo.InvariantCulture, $"event: {what}\nid: {position}\ndata: {{\"position\":{position},\"head\":{head}}}\n\n");

    private async Task SendAsync(HttpContext http, IReadOnlyList<FeedRow> rows, long to, CancellationToken end)
    {
        foreach (var page in rows.Where(filter.Asks).Chunk(Page))
        {
            foreach (var row in page)
            {
                if (filter.Sees(row))
                    await http.Response.Body.WriteAsync(row.Pushed, end);
                else if (filter.Shows(row, feed.Source) is { } slot)
                    await http.Response.Body.WriteAsync(FeedRow.Push(row.Position, slot), end);
                position = row.Position;
            }

            await FlushAsync(http, end);
        }

        position = to;
    }

    private static async Task SendAsync(HttpContext http, string text)
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted);
        await FlushAsync(http, http.RequestAborted);
    }

    // A reader who takes nothing for so long is let go: it comes back with its last position and misses nothing.
    private static async Task FlushAsync(HttpContext http, CancellationToken end)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(end);
        patience.CancelAfter(Patience);
        await http.Response.Body.FlushAsync(patience.Token);
    }

    private static TimeSpan Expires(HttpContext http, TimeProvider time) =>
        long.TryParse(http.User.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && DateTimeOffset.FromUnixTimeSeconds(seconds) - time.GetUtcNow() is { Ticks: > 0 } left && left < TimeSpan.FromDays(20)
            ? left
            : Timeout.InfiniteTimeSpan;
}
