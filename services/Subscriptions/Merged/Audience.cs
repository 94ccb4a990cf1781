using Concord.Hosting.Feeds;
using Concord.Subscriptions.Dapr;

namespace Concord.Subscriptions.Merged;

/// <summary>Who is told of the feed of all contexts by this process, apart from endpoints.</summary>
public sealed class Audience
{
    private readonly Feed feed;
    private readonly Listeners listeners;
    private readonly DaprStanding? dapr;

    internal Audience(Feed feed, Listeners listeners, DaprStanding? dapr) => (this.feed, this.listeners, this.dapr) = (feed, listeners, dapr);

    /// <summary>How each of them stands.</summary>
    public IEnumerable<Standing> All => [.. listeners.Of(feed), .. dapr is null ? Array.Empty<Standing>() : [dapr.Now]];
}
