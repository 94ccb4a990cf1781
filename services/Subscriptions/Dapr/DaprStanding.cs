using System.Diagnostics.Metrics;
using Concord.Contracts;
using Concord.Hosting.Feeds;

namespace Concord.Subscriptions.Dapr;

/// <summary>How far the feed was told over the sidecar, as this process saw it last.</summary>
internal sealed class DaprStanding
{
    private readonly EdgeSettings settings;
    private readonly TimeProvider time;
    private (long Position, long Head, DateTimeOffset? Oldest) stands;

    public DaprStanding(EdgeSettings settings, IMeterFactory meters, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);
        var meter = meters.Create("Concord");
        meter.CreateObservableGauge("concord.dapr.behind", () => Now.Behind, "{position}", "Positions of the feed that are still to be told over the sidecar.");
        meter.CreateObservableGauge("concord.dapr.age", () => Now.SecondsBehind, "s", "Age of the oldest event that is still to be told over the sidecar.");
    }

    /// <summary>What is in the way; <c>null</c> while nothing is.</summary>
    public string? Fault { get; set; }

    /// <summary>Whether something is still to be told.</summary>
    public bool IsBehind => stands.Position < stands.Head;

    /// <summary>How it stands.</summary>
    public Standing Now => new(
        $"dapr/{settings.PubSub}", Channels.General, Since: null, Fault is null, stands.Head, stands.Position, stands.Head - stands.Position, stands.Oldest,
        stands.Oldest is { } oldest ? (long)(time.GetUtcNow() - oldest).TotalSeconds : 0, Fault);

    /// <summary>It was looked at.</summary>
    public void Stands((long Position, long Head, DateTimeOffset? Oldest) seen) => stands = seen;
}
