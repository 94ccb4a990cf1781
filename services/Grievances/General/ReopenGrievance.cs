using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>A grievance is taken up again, by somebody who decided nothing on it before, and with a clock of its own.</summary>
public sealed record ReopenGrievance(ReopenGround Ground);

[Command(Roles.Supervisor, Approves = true)]
public static class ReopenGrievanceEndpoint
{
    public static Refusal? Validate(ReopenGrievance command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.Closed, GrievanceState.AppealDecided)
        ?? (command.Ground is ReopenGround.AppealAllowed && grievance.State is not GrievanceState.AppealDecided ? Refusal.WrongState("No appeal was decided. Choose the ground that holds.") : null)
        ?? Rules.WindowsOpenWithTheTelling.Unless(command.Ground is not ReopenGround.RemedyFailed || grievance.ReopenBy is null || grievance.ReopenBy >= act.Day,
            $"The window to reopen ended on {grievance.ReopenBy:yyyy-MM-dd}. New facts have no window: name them, where there are any.");

    [WolverinePost("/grievances/{id}/reopen-grievance")]
    public static (GrievanceReopened Fact, Alongside Alongside) Post(ReopenGrievance command, [Existing] Grievance grievance, Act act) =>
        (new(command.Ground, grievance.Rounds + 1), new(Standards.Start(ClockKind.Respond, grievance.Id, grievance.Place, act, grievance.Conflicted, grievance.Rounds + 1, mayPause: !grievance.Danger)));
}
