using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A tranche is not paid out, for good: its money goes back to the fund.</summary>
public sealed record WithholdTranche([property: Range(1, 12)] int Number, WithholdReason Reason);

[Command(Roles.Supervisor, Approves = true)]
public static class WithholdTrancheEndpoint
{
    public static Refusal? Validate(WithholdTranche command, CvrProject project) =>
        project.MustBe(ProjectState.Contracted, ProjectState.Implementing, ProjectState.Suspended, ProjectState.WorksCompleted, ProjectState.HandedOver)
        ?? (project.Tranches.Number(command.Number) is { State: TrancheState.Planned } ? null : Refusal.WrongState($"There is no tranche {command.Number} that waits to be released."));

    [WolverinePost("/projects/{id}/withhold-tranche")]
    public static TrancheWithheld Post(WithholdTranche command, [Existing] CvrProject project) =>
        new(command.Number, project.Tranches.Number(command.Number)!.Amount, command.Reason);
}
