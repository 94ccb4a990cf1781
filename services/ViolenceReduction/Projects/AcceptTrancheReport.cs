using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A tranche's report is found in order, by somebody who neither proposed the project nor releases its money.</summary>
public sealed record AcceptTrancheReport([property: Range(1, 12)] int Number);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class AcceptTrancheReportEndpoint
{
    public static Refusal? Validate(AcceptTrancheReport command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.Implementing, ProjectState.Suspended, ProjectState.WorksCompleted, ProjectState.HandedOver)
        ?? (project.Tranches.Number(command.Number) is { State: TrancheState.Reported } ? null : Refusal.WrongState($"There is no report on tranche {command.Number} that waits to be accepted."))
        ?? Rules.MoneyPassesFourHands.Unless(act.Person != project.Proposer, "Whoever proposed the project doesn't accept its reports. Let another person accept it.")
        ?? Rules.MoneyPassesFourHands.Unless(act.Person is not { } accepter || !project.Releasers.Contains(accepter), "Whoever releases this project's money doesn't accept its reports. Let another person accept it.")
        ?? Rules.WorkIsSeenByOthers.Unless(project.Tranches.Number(command.Number)!.Visits > 0, "Nobody has visited the work of this tranche. Record a visit first.");

    [WolverinePost("/projects/{id}/accept-tranche-report")]
    public static TrancheReportAccepted Post(AcceptTrancheReport command, [Existing] CvrProject project, Act act)
    {
        var tranche = project.Tranches.Number(command.Number)!;
        return new(command.Number, tranche.Amount - tranche.Spent!, act.Actor);
    }
}
