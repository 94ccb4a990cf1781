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
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await ServerSent.BeginAsync(httpContext);
        using var expiry = new CancellationTokenSource(ServerSent.Expires(httpContext, httpContext.RequestServices.GetRequiredService<TimeProvider>()));
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, expiry.Token, stopping);
        var listener = new FeedListener(feed, filter, httpContext, after);
        using var counted = httpContext.RequestServices.GetRequiredService<FeedMeters>().Listens(feed, filter.Channel);
        try
        {
            await listener.FollowAsync(end.Token);
            await listener.EndAsync("restored");
        }
        catch (OperationCanceledException) when (!httpContext.RequestAborted.IsCancellationRequested && end.IsCancellationRequested)
        {
            await listener.EndAsync(expiry.IsCancellationRequested ? "token-expired" : "stopping");
        }
        catch (OperationCanceledException)
        {
            // The reader left, or takes too long; it knows where it was.
            httpContext.Abort();
        }
    }
}
