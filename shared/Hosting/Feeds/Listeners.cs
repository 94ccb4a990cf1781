using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Concord.Hosting.Feeds;

/// <summary>
/// Who listens to the feeds of this process, and how far behind each is: for whoever watches, and for the client itself. A client that left stays known, by how far it came
/// and why it ended, until it listens again. A listener is named by its client; a person's id is never a label.
/// </summary>
public sealed class Listeners
{
    private readonly ConcurrentDictionary<Listening, byte> known = [];
    private readonly TimeProvider time;

    /// <param name="meters">Makes the meters.</param>
    /// <param name="time">By which clock something is old.</param>
    public Listeners(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create("Concord");
        meter.CreateObservableUpDownCounter("concord.feed.listeners", () => Measured(standing => standing.Listens ? 1 : 0, Enumerable.Sum, isByClient: false), description: "Readers who listen to a feed's stream right now.");
        meter.CreateObservableGauge("concord.feed.listener.behind", () => Measured(standing => standing.Behind, Enumerable.Max), "{position}", "Positions between how far a client that listens came and how far the channel goes.");
        meter.CreateObservableGauge("concord.feed.listener.age", () => Measured(standing => standing.SecondsBehind, Enumerable.Max), "s", "Age of the oldest event that a client that listens hasn't got.");
    }

    /// <summary>How each stands who listens to <paramref name="feed"/>, or did.</summary>
    public IEnumerable<Standing> Of(Feed feed) => known.Keys.Where(listening => listening.Feed == feed).Select(listening => listening.At(time.GetUtcNow()));

    /// <summary>Somebody listens from here on: what is known of an earlier stream of the same client is forgotten.</summary>
    internal Listening Begin(Feed feed, string channel, string client, long after)
    {
        foreach (var earlier in known.Keys.Where(earlier => earlier.Ended is not null && (earlier.Feed, earlier.Channel, earlier.Client) == (feed, channel, client)))
            known.TryRemove(earlier, out _);
        var listening = new Listening(feed, channel, client, time.GetUtcNow(), after);
        known.TryAdd(listening, 0);
        return listening;
    }

    private IEnumerable<Measurement<long>> Measured(Func<Standing, long> figure, Func<IEnumerable<long>, long> together, bool isByClient = true) =>
        from listening in known.Keys
        let standing = listening.At(time.GetUtcNow())
        where standing.Listens
        group figure(standing) by (listening.Feed.Source, standing.Channel, Client: isByClient ? standing.Client : null) into one
        select new Measurement<long>(together(one), [new("feed", one.Key.Source), new("channel", one.Key.Channel), .. one.Key.Client is { } client ? [new("client", client)] : Array.Empty<KeyValuePair<string, object?>>()]);
}
