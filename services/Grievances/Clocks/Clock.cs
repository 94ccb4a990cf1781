using System.Collections.Immutable;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Clocks;

/// <summary>A promise with a date. Exactly one fact starts it and one stops it; no message, view or new handler moves when it is due.</summary>
[Class(Sensitivity.Internal)]
public sealed record Clock : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }

    /// <summary>Its place in the worklist: what is due first has the highest number.</summary>
    public long Urgency { get; init; }
    public ClockKind Kind { get; init; }
    public Guid Record { get; init; }
    public required string Place { get; init; }
    public required string StandardVersion { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset Due { get; init; }
    public DateTimeOffset WarnAt { get; init; }
    public bool MayPause { get; init; }
    public int LongestPauseMinutes { get; init; }
    public int PausedMinutes { get; init; }
    public DateTimeOffset? PausedFrom { get; init; }
    public DateTimeOffset? PausedUntil { get; init; }
    public DateTimeOffset? StoppedAt { get; init; }
    public StopReason? Stopped { get; init; }
    public DateTimeOffset? WarnedAt { get; init; }
    public DateTimeOffset? BreachedAt { get; init; }
    public int Rung { get; init; } = -1;
    public string? Owner { get; init; }
    public IReadOnlyList<string> Watchers { get; init; } = [];
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The people to whom a clock of the sensitive track is there, and nobody else.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    /// <summary>When the keeper of the clocks has to look at it next; none, where nothing is left to record.</summary>
    public DateTimeOffset? LookAt { get; init; }

    public bool IsSeenBy(Caller caller) => Stopped is not StopReason.Moved && caller.Covers(Place) && !Excluded.Contains(caller.Subject)
        && (Kind is ClockKind.Route ? caller.Role == Roles.Safeguarding && Handlers.Contains(caller.Subject) : caller.Role != Roles.Safeguarding);

    public static Clock Create(IEvent<ClockStarted> started) => new Clock
    {
        Id = started.StreamId,
        Mission = started.TenantId,
        Kind = started.Data.Kind,
        Record = started.Data.Record,
        Place = started.Data.Place,
        StandardVersion = started.Data.StandardVersion,
        StartedAt = started.Data.StartedAt,
        Due = started.Data.Due,
        WarnAt = started.Data.WarnAt,
        MayPause = started.Data.MayPause,
        LongestPauseMinutes = (int)((started.Data.Due - started.Data.StartedAt).TotalMinutes / 2),
        Excluded = started.Data.Excluded,
        Handlers = started.Data.Handlers,
        Urgency = (-started.Data.Due.ToUnixTimeSeconds() * 1_000_000) - (started.Sequence % 1_000_000),
    }.Looked();

    public Clock Apply(ClockPaused paused) => Moved(paused.Until - paused.From) with { PausedFrom = paused.From, PausedUntil = paused.Until };
    public Clock Apply(ClockResumed resumed) => Moved(resumed.At - (PausedUntil ?? resumed.At)) with { PausedFrom = null, PausedUntil = null };
    public Clock Apply(ClockPausesBarred _) => this with { MayPause = false };
    public Clock Apply(ClockOwnerNamed named) => this with { Owner = named.Owner };
    public Clock Apply(ClockPersonExcluded excluded) => this with { Excluded = [.. Excluded.Append(excluded.Person).Distinct()], Owner = Owner == excluded.Person ? null : Owner };
    public Clock Apply(ClockWarned warned) => (this with { WarnedAt = warned.WarnedAt }).Looked();
    public Clock Apply(ClockBreached breached) => (this with { BreachedAt = breached.DetectedAt }).Looked();
    public Clock Apply(ClockEscalated escalated) => this with
    {
        Rung = escalated.Rung, Watchers = [.. Watchers.Append(escalated.To).Distinct()], LookAt = escalated.Last ? null : escalated.EscalatedAt + Escalation.Patience,
    };
    public Clock Apply(ClockStopped stopped) => (this with { StoppedAt = stopped.StoppedAt, Stopped = stopped.Reason }).Looked();

    private Clock Moved(TimeSpan by) => (this with { Due = Due + by, WarnAt = WarnAt + by, PausedMinutes = PausedMinutes + (int)by.TotalMinutes }).Looked();

    // A clock that was stopped late ran out all the same, even where nobody was there to see it.
    private Clock Looked() => this with
    {
        LookAt = this switch
        {
            { BreachedAt: not null } => null,
            { StoppedAt: { } stopped } => stopped > Due ? Due : null,
            { WarnedAt: null } => WarnAt,
            _ => Due,
        },
    };
}
