using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Concord.Privacy;

namespace Concord.Subscriptions.Merged;

/// <summary>How far the feeds of the contexts were followed by this process, and what is in the way.</summary>
public sealed class Progress
{
    private readonly ConcurrentDictionary<(string Context, string Channel), Followed> known = [];
    private readonly TimeProvider time;

    public Progress(TimeProvider time, IMeterFactory meters)
    {
        this.time = time;
        var meter = meters.Create("Concord");
        meter.CreateObservableGauge("concord.feed.behind", () => Each(followed => followed.Behind), "{position}", "Positions between how far a context's feed was followed and how far it goes.");
        meter.CreateObservableGauge("concord.feed.silent", () => Each(followed => followed.Seen is { } seen ? (long)(time.GetUtcNow() - seen).TotalSeconds : 0), "s", "How long ago a context answered last; it does every twenty seconds where nothing happens.");
    }

    /// <summary>Each channel of each context.</summary>
    public IReadOnlyList<Followed> All => [.. known.Values.OrderBy(followed => followed.Context, StringComparer.Ordinal).ThenBy(followed => followed.Channel, StringComparer.Ordinal)];

    private IEnumerable<Measurement<long>> Each(Func<Followed, long> figure) => All.Select(followed => new Measurement<long>(figure(followed), new("context", followed.Context), new("channel", followed.Channel)));

    /// <summary>A page was taken over.</summary>
    internal void Reaches(string context, string channel, FeedPage page) => known[(context, channel)] = new(context, channel, page.To, page.Head, page.Head - page.To, time.GetUtcNow(), Fault: null);

    /// <summary>It failed; answers whether that is news.</summary>
    public bool Fails(string context, string channel, string why)
    {
        var isNews = !known.TryGetValue((context, channel), out var before) || before.Fault != why;
        known[(context, channel)] = (before ?? new(context, channel, 0, 0, 0, Seen: null, Fault: null)) with { Fault = why };
        return isNews;
    }
}

/// <summary>How far one channel of one context was followed.</summary>
/// <param name="Context">The context.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Position">The last position that was taken over.</param>
/// <param name="Head">How far the channel goes.</param>
/// <param name="Behind">How many positions lie between.</param>
/// <param name="Seen">When the context answered last, UTC.</param>
/// <param name="Fault">What is in the way; <c>null</c> while nothing is.</param>
[Class(Sensitivity.Internal)]
public sealed record Followed(string Context, string Channel, long Position, long Head, long Behind, DateTimeOffset? Seen, string? Fault);
