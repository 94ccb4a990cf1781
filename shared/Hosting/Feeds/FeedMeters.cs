using System.Diagnostics.Metrics;

namespace Concord.Hosting.Feeds;

/// <summary>How many listen to the feeds of this process.</summary>
internal sealed class FeedMeters(IMeterFactory meters)
{
    private readonly UpDownCounter<int> listeners = meters.Create("Concord").CreateUpDownCounter<int>("concord.feed.listeners", description: "Readers who listen to a feed's stream right now");

    /// <summary>Counts one who listens, until they leave.</summary>
    public IDisposable Listens(Feed feed, string channel)
    {
        KeyValuePair<string, object?>[] where = [new("feed", feed.Source), new("channel", channel)];
        listeners.Add(1, where);
        return new Leaving(() => listeners.Add(-1, where));
    }

    private sealed class Leaving(Action leaves) : IDisposable
    {
        public void Dispose() => leaves();
    }
}
