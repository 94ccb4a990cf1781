using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.Clocks;

// Every fact that a clock can hold: one starts it, one stops it, and between the two only the listed ones move it.

/// <summary>It started, under the standard that was in force then; later standards never change it.</summary>
[Fact("clock-started", Sensitivity.Internal)]
public sealed record ClockStarted(
    ClockKind Kind, Guid Record, string Place, string StandardVersion, DateTimeOffset StartedAt, DateTimeOffset Due, DateTimeOffset WarnAt, bool MayPause, IReadOnlyList<string> Excluded, IReadOnlyList<string> Handlers);

[Fact("clock-paused", Sensitivity.Internal)]
public sealed record ClockPaused(PauseReason Reason, DateTimeOffset From, DateTimeOffset Until);

[Fact("clock-resumed", Sensitivity.Internal)]
public sealed record ClockResumed(DateTimeOffset At);

/// <summary>From here on it can't be paused: somebody is in danger.</summary>
[Fact("clock-pauses-barred", Sensitivity.Internal)]
public sealed record ClockPausesBarred;

/// <summary>Who works on what it counts; it counts on as before.</summary>
[Fact("clock-owner-named", Sensitivity.Internal)]
public sealed record ClockOwnerNamed(string? Owner);

/// <summary>Somebody has a conflict of interest: they neither see the clock nor hear of it.</summary>
[Fact("clock-person-excluded", Sensitivity.Internal)]
public sealed record ClockPersonExcluded(string Person);

[Fact("clock-warned", Sensitivity.Internal)]
public sealed record ClockWarned(DateTimeOffset Due, DateTimeOffset WarnedAt);

/// <summary>It ran out: when that was truly due, and when it was seen.</summary>
[Fact("clock-breached", Sensitivity.Internal)]
public sealed record ClockBreached(DateTimeOffset Due, DateTimeOffset DetectedAt);

/// <summary>Somebody accountable watches from here on; whoever works on it stays.</summary>
[Fact("clock-escalated", Sensitivity.Internal)]
public sealed record ClockEscalated(LadderLevel Level, int Rung, string To, bool Fallback, DateTimeOffset EscalatedAt, bool Last);

[Fact("clock-stopped", Sensitivity.Internal)]
public sealed record ClockStopped(StopReason Reason, DateTimeOffset StoppedAt);
