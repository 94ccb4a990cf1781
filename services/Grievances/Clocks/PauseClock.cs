using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Clocks;

/// <summary>Pauses a clock for a listed reason and until an instant that is named beforehand; then it runs on by itself.</summary>
public sealed record PauseClock(PauseReason Reason, DateTimeOffset Until);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class PauseClockEndpoint
{
    public static Refusal? Validate(PauseClock command, Clock clock, Act act) =>
        clock.MustRun(act)
        ?? Rules.PausesAreListedAndShort.Unless(clock.MayPause, "This clock can't be paused: it counts hours, an appeal, or somebody's danger.")
        ?? (clock.PausedUntil > act.OccurredAt ? Refusal.WrongState("The clock is paused already. Resume it first.") : null)
        ?? (act.OccurredAt < clock.StartedAt || act.OccurredAt >= clock.Due ? Refusal.WrongState("A clock pauses between its start and the instant when it is due. It can't be paused any more.") : null)
        ?? (command.Until <= act.OccurredAt ? Refusal.WrongState("The pause would end before it begins. Give a later end.") : null)
        ?? Rules.PausesAreListedAndShort.Unless(clock.PausedMinutes + (command.Until - act.OccurredAt).TotalMinutes <= clock.LongestPauseMinutes,
            $"All pauses together last at most half of the standard: {(clock.LongestPauseMinutes - clock.PausedMinutes) / 1440} days are left. Give an earlier end.");

    [WolverinePost("/clocks/{id}/pause-clock")]
    public static ClockPaused Post(PauseClock command, [Existing] Clock clock, Act act) => new(command.Reason, act.OccurredAt, command.Until.ToUniversalTime());

    /// <summary>GR-08, and a clock that stopped stays so.</summary>
    internal static Refusal? MustRun(this Clock clock, Act act) =>
        Rules.TheAccusedHaveNoPart.Unless(!clock.Excluded.Contains(act.Actor), "Whoever has a conflict of interest has no part in it. Let somebody else act.")
        ?? (clock.StoppedAt is null ? null : Refusal.WrongState("The clock has stopped; nothing moves it any more."));
}
