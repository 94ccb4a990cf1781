using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>The complainant takes the concern back. Where somebody is in danger, the duty to act goes on without them.</summary>
/// <param name="PressureChecked">Whether somebody asked the complainant, alone, whether they were put under pressure.</param>
public sealed record WithdrawGrievance(bool PressureChecked);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class WithdrawGrievanceEndpoint
{
    private static readonly TimeSpan SoonAfterAnInterview = TimeSpan.FromHours(48);

    public static Refusal? Validate(WithdrawGrievance command, Grievance grievance, Act act) =>
        grievance.MustBeLive(act)
        ?? (grievance.WithdrawnOnceAlready ? Refusal.WrongState("It was withdrawn already; what goes on is the duty to act.") : null)
        ?? Rules.PressureIsLookedFor.Unless(command.PressureChecked || !(grievance.StaffNamed || grievance.LastInterview > act.OccurredAt - SoonAfterAnInterview),
            "Somebody is accused, or an interview was held within 48 hours. Ask the complainant alone whether they are under pressure, and record that you did.");

    [WolverinePost("/grievances/{id}/withdraw-grievance")]
    public static (GrievanceWithdrawn Fact, Alongside Alongside) Post(WithdrawGrievance command, [Existing] Grievance grievance, Act act) =>
        (new(command.PressureChecked, grievance.Danger), grievance.Danger ? new() : grievance.Stop(act, StopReason.Withdrawn));
}
