using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.CriteriaSets;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody other than the interviewer confirms that a person meets the criteria that were in force when they came.</summary>
public sealed record ConfirmEligibility(
    [property: StringLength(20, MinimumLength = 1)] string CriteriaVersion,
    EligibilityBasis Basis,
    Verification Verification,
    AuthorityCheck AuthorityCheck,
    [property: StringLength(200)] string? LateWaiver = null);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheCriteria))]
public static class ConfirmEligibilityEndpoint
{
    public static Refusal? Validate(ConfirmEligibility command, ReintegrationCase @case, PublishedCriteria published, Act act) =>
        @case.MustBe(CaseState.Screening)
        ?? @case.NoChild()
        ?? Rules.InterviewerDoesNotVerify.Unless(act.Person != @case.Interviewer, "The interviewer can't verify. Let another supervisor confirm.")
        ?? published.MustHold(command.CriteriaVersion, @case)
        ?? published.MustBeInTime(@case, command.LateWaiver)
        ?? Rules.CriteriaInForceAndNoBareList.Unless(command.Verification is not Verification.CommanderList, "A commander's list is not enough. Verify by interview, documents or the community.")
        ?? @case.MustNotBeIndicated(command.AuthorityCheck)
        ?? Rules.SeriousCrimesExclude.Unless(command.AuthorityCheck is AuthorityCheck.NotRequired || @case.AuthorityAnswer?.Outcome == command.AuthorityCheck,
            "No such answer of the competent authority is recorded. Record it with its reference first, or say that none is required.")
        ?? @case.MustHaveNoOpenSuspicion();

    [WolverinePost("/cases/{id}/confirm-eligibility")]
    public static EligibilityConfirmed Post(ConfirmEligibility command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.CriteriaVersion, command.Basis, command.Verification, command.AuthorityCheck, act.Actor, command.LateWaiver is { Length: > 0 } waiver ? Personal.Of(waiver, @case.Participant) : null);
}
