using System.Globalization;
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
    private const string Last = "header:Last-Event-ID";

    /// <summary>Goes on where a reader was, as it says itself when it comes again, or else begins after a position.</summary>
    public static async Task<IResult> BeginAsync(HttpContext http, Feed feed, FeedFilter filter, long after)
    {
        if (http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last] && !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            return FeedAsked.Refuse(new(Last, "is no position of this feed"));
        return await feed.Reader.HeadAsync(filter.Channel, http.RequestAborted) is var head && after > head
            ? FeedAsked.Beyond(Last, head)
            : new FeedStream(feed, filter, after);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await ServerSent.BeginAsync(httpContext);
        using var expiry = new CancellationTokenSource(ServerSent.Expires(httpContext, httpContext.RequestServices.GetRequiredService<TimeProvider>()));
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, expiry.Token, stopping);
        var listening = httpContext.RequestServices.GetRequiredService<Listeners>().Begin(feed, filter.Channel, Listening.ClientOf(httpContext), after);
        await FollowAsync(new FeedListener(feed, filter, httpContext, listening), httpContext, listening, expiry.Token, end.Token);
    }

    private static async Task FollowAsync(FeedListener listener, HttpContext http, Listening listening, CancellationToken expiry, CancellationToken end)
    {
        try
        {
            await listener.FollowAsync(end);
            await EndAsync(listener, listening, "restored");
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested && end.IsCancellationRequested)
        {
            await EndAsync(listener, listening, expiry.IsCancellationRequested ? "token-expired" : "stopping");
        }
        catch (OperationCanceledException)
        {
            // The reader left, or takes too long; it knows where it was.
            listening.End(http.RequestAborted.IsCancellationRequested ? "left" : "too-slow");
            http.Abort();
        }
        finally
        {
            listening.End("left");
        }
    }

    private static Task EndAsync(FeedListener listener, Listening listening, string why)
    {
        listening.End(why);
        return listener.EndAsync(why);
    }
}
