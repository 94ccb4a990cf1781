using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>It isn't so: the participant lives, or it can't be said. Support goes on.</summary>
public sealed record DismissDeathReport;

[Command(Roles.Supervisor, Approves = true)]
public static class DismissDeathReportEndpoint
{
    public static Refusal? Validate(DismissDeathReport command, ReintegrationCase @case, Act act) =>
        @case.MustHaveAReportedDeath()
        ?? Rules.DeathIsSaidByTwo.Unless(act.Person != @case.Death!.ReportedBy, "Whoever reported a death does not take it back alone. Let another person.");

    [WolverinePost("/cases/{id}/dismiss-death-report")]
    public static DeathNotConfirmed Post(DismissDeathReport command, [Existing] ReintegrationCase @case, Act act) => new(act.Actor);
}
