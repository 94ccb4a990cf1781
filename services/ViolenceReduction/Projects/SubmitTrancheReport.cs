using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The partner reports on a tranche: what was done, and what was spent of it.</summary>
public sealed record SubmitTrancheReport(
    [property: Range(1, 12)] int Number,
    Money Spent,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Narrative,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Accounts);

[Command(Roles.Partner)]
public static class SubmitTrancheReportEndpoint
{
    public static Refusal? Validate(SubmitTrancheReport command, CvrProject project) =>
        project.MustBe(ProjectState.Implementing, ProjectState.Suspended, ProjectState.WorksCompleted, ProjectState.HandedOver)
        ?? (project.Tranches.Number(command.Number) is not { State: TrancheState.Released or TrancheState.Reported } tranche
            ? Refusal.WrongState($"Tranche {command.Number} is not being spent. Report on one that is released.")
            : Rules.MoneyPassesFourHands.Unless(command.Spent.Currency == tranche.Amount.Currency && command.Spent <= tranche.Amount, $"{tranche.Amount} was released. Account for that and no more."));

    [WolverinePost("/projects/{id}/submit-tranche-report")]
    public static TrancheReported Post(SubmitTrancheReport command, [Existing] CvrProject project) =>
        new(command.Number, command.Spent, command.Narrative, command.Accounts);
}
