using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Clocks;

/// <summary>Ends a pause before its time; what was left of it counts again.</summary>
public sealed record ResumeClock;

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ResumeClockEndpoint
{
    public static Refusal? Validate(ResumeClock command, Clock clock, Act act) =>
        clock.MustRun(act)
        ?? (clock.PausedFrom <= act.OccurredAt && clock.PausedUntil > act.OccurredAt ? null : Refusal.WrongState("The clock was not paused at that instant."));

    [WolverinePost("/clocks/{id}/resume-clock")]
    public static ClockResumed Post(ResumeClock command, [Existing] Clock clock, Act act) => new(act.OccurredAt);
}
