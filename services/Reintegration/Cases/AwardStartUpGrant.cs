using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The business plan is approved and a grant awarded for it: in kind where that is possible, and in parts.</summary>
public sealed record AwardStartUpGrant(
    Modality Modality,
    [property: MinLength(1), MaxLength(12)] IReadOnlyList<Money> Instalments,
    CashGround? CashGround = null);

[Command(Roles.Supervisor, Approves = true)]
public static class AwardStartUpGrantEndpoint
{
    private const int LeastInstalments = 2;

    public static Refusal? Validate(AwardStartUpGrant command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Planned, CaseState.Active)
        ?? @case.NoChild()
        ?? @case.MustHaveNoOpenSuspicion()
        ?? (@case.Grant is { IsOpen: true } ? Refusal.WrongState("A grant is under way. Pay what is open of it first.") : null)
        ?? Refuse(@case.BusinessPlan is not null, "There is no business plan. Have one recorded first.")
        ?? Refuse(act.Person != @case.Caseworker && act.Person != @case.BusinessPlan!.RecordedBy, "Whoever accompanies the participant or recorded the business plan doesn't approve it. Let another supervisor approve.")
        ?? Refuse(command.Instalments.Count >= LeastInstalments, $"A grant is given in parts. Plan {LeastInstalments} at least.")
        ?? Refuse(command.Modality is not Modality.Cash || command.CashGround is not null, "A grant is in kind where possible. Give the ground for cash, or choose in kind.")
        ?? Refusal.WrongState("Every part is an amount of one currency, and none is nothing.").Unless(command.Instalments.All(part => part.Currency == command.Instalments[0].Currency && part > Money.Zero(part.Currency)));

    [WolverinePost("/cases/{id}/award-start-up-grant")]
    public static StartUpGrantAwarded Post(AwardStartUpGrant command, [Existing] ReintegrationCase @case, Act act) =>
        new(@case.BusinessPlan!.Reference, command.Modality, command.CashGround, command.Instalments, act.Actor);

    private static Refusal? Refuse(bool holds, string detail) => Rules.GrantsFollowThePlan.Unless(holds, detail);
}
