using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The next tranche is paid out, by somebody who neither proposed the project nor accepts its reports.</summary>
public sealed record ReleaseTranche([property: Range(1, 12)] int Number);

[Command(Roles.Supervisor, Approves = true)]
public static class ReleaseTrancheEndpoint
{
    public static Refusal? Validate(ReleaseTranche command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.Contracted, ProjectState.Implementing)
        ?? (project.Tranches.Number(command.Number) is { State: TrancheState.Planned } ? null : Refusal.WrongState($"There is no tranche {command.Number} that waits to be released."))
        ?? Refuse(project.Tranches.TrueForAll(tranche => tranche.Number >= command.Number || tranche.State is TrancheState.ReportAccepted or TrancheState.Withheld), "The report on the tranche before isn't accepted. Have it accepted first.")
        ?? Refuse(act.Person != project.Proposer, "Whoever proposed the project doesn't release its money. Let another person release it.")
        ?? Refuse(act.Person is not { } releaser || !project.Accepters.Contains(releaser), "Whoever accepts this project's reports doesn't release its money. Let another person release it.")
        ?? project.MustBeCleared(act.Day)
        ?? Rules.HarmHoldsMoney.Unless(!project.Concerns.Hold(), "A grave harm concern is open: it holds the money. Have it resolved first.");

    [WolverinePost("/projects/{id}/release-tranche")]
    public static TrancheReleased Post(ReleaseTranche command, [Existing] CvrProject project, Act act) =>
        new(command.Number, project.Tranches.Number(command.Number)!.Amount, act.Actor);

    private static Refusal? Refuse(bool holds, string detail) => Rules.MoneyPassesFourHands.Unless(holds, detail);
}
