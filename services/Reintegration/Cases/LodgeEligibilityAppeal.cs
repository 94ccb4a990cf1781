using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody who was denied says that this was wrong, in time, and by whatever way they came.</summary>
public sealed record LodgeEligibilityAppeal(EligibilityAppealGround Ground, EligibilityAppealChannel Channel);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class LodgeEligibilityAppealEndpoint
{
    public static Refusal? Validate(LodgeEligibilityAppeal command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.NotEligible)
        ?? @case.NoChild()
        ?? (@case.AppealPending ? Refusal.WrongState("An appeal is pending already. Let the panel decide it.") : null)
        ?? (@case.AppealUntil is null ? Refusal.WrongState("A panel has decided already, and its decision stands.") : null)
        ?? (act.Day <= @case.AppealUntil ? null : Refusal.WrongState($"An appeal was possible until {@case.AppealUntil:yyyy-MM-dd}. Whoever has new evidence is presented anew."));

    [WolverinePost("/cases/{id}/lodge-eligibility-appeal")]
    public static EligibilityAppealLodged Post(LodgeEligibilityAppeal command, [Existing] ReintegrationCase @case) => new(command.Ground, command.Channel);
}
