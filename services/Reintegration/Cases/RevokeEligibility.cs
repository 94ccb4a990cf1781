using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The head of office takes eligibility back on the word of the competent authority. Benefits stop the same day; what happened stays.</summary>
public sealed record RevokeEligibility(
    RevocationGround Ground,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Authority,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference);

[Command(Roles.Supervisor, Approves = true)]
public static class RevokeEligibilityEndpoint
{
    public static Refusal? Validate(RevokeEligibility command, ReintegrationCase @case, Act act) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live])
        ?? @case.NoChild()
        ?? Rules.SeriousCrimesExclude.Unless(command.Ground is not RevocationGround.SeriousCrimeIndication || @case.AuthorityAnswer is { Outcome: AuthorityCheck.Indication } answered && answered.Reference == command.Reference,
            "The competent authority's indication is not recorded under this reference. Record its answer first.")
        ?? act.MustNotBe(@case.Caseworker ?? "", "The caseworker doesn't revoke. Let the head of office decide.");

    [WolverinePost("/cases/{id}/revoke-eligibility")]
    public static EligibilityRevoked Post(RevokeEligibility command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.Ground, command.Authority, command.Reference, act.Day, act.Actor);
}
