using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>The complainant appeals, to people who decided nothing on it; a clock of its own begins.</summary>
public sealed record LodgeAppeal(AppealGround Ground);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class LodgeAppealEndpoint
{
    public static Refusal? Validate(LodgeAppeal command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.OutcomeCommunicated, GrievanceState.Answered, GrievanceState.Inadmissible, GrievanceState.Closed)
        ?? Rules.WindowsOpenWithTheTelling.Unless(command.Ground is AppealGround.NewFacts || grievance.AppealBy >= act.Day,
            $"The window to appeal ended on {grievance.AppealBy:yyyy-MM-dd}. New facts have no window: appeal with them, where there are any.");

    [WolverinePost("/grievances/{id}/lodge-appeal")]
    public static (AppealLodged Fact, Alongside Alongside) Post(LodgeAppeal command, [Existing] Grievance grievance, Act act) =>
        (new(command.Ground, grievance.Appeals + 1), new(Standards.Start(ClockKind.Appeal, grievance.Id, grievance.Place, act, grievance.Conflicted, grievance.Appeals + 1)));
}
