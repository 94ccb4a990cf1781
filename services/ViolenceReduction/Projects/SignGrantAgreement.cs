using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The agreement with the partner is signed: how much, in which parts, on what terms, and what of it is set aside for quick actions about alerts.</summary>
public sealed record SignGrantAgreement(
    Money Amount,
    [property: MinLength(1), MaxLength(12)] IReadOnlyList<PlannedTranche> Tranches,
    [property: MinLength(1), MaxLength(6)] IReadOnlyList<AgreementClause> Clauses,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference,
    Money? QuickActions = null);

[Command(Roles.Supervisor, Approves = true)]
public static class SignGrantAgreementEndpoint
{
    public static Refusal? Validate(SignGrantAgreement command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.SignedOff)
        ?? project.MustBeCleared(act.Day)
        ?? Rules.MoneyPassesFourHands.Unless(act.Person != project.Proposer, "Whoever proposed the project doesn't sign for the money. Let another person sign.")
        ?? Rules.TheOrderIsFixed.Unless(command.Amount.Currency == project.Budget.Currency && command.Amount <= project.Budget, $"{project.Budget} was approved. Sign for no more, or have the change approved first.")
        ?? command.Tranches.MustMake(command.Amount)
        ?? Rules.MoneyPassesFourHands.Unless(command.QuickActions is not { } aside || (aside.Currency == command.Amount.Currency && aside <= command.Amount), "More is set aside for quick actions than is signed for. Set less aside.")
        ?? Rules.AgreementsLookAhead.Unless(!Missing(command).Any(), $"The agreement lacks a clause on: {string.Join(", ", Missing(command).Select(Words.Of))}. Add it.");

    [WolverinePost("/projects/{id}/sign-grant-agreement")]
    public static GrantAgreementSigned Post(SignGrantAgreement command, [Existing] CvrProject project) =>
        new(command.Amount, command.Tranches, [.. command.Clauses.Distinct()], command.Reference, command.QuickActions);

    private static IEnumerable<AgreementClause> Missing(SignGrantAgreement command) =>
        new[] { AgreementClause.SustainabilityPlan, AgreementClause.Maintenance, AgreementClause.DataCollectionAndDisposal, AgreementClause.Safeguarding }.Except(command.Clauses);
}
