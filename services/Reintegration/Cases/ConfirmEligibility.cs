using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody other than the interviewer confirms that a person meets the criteria that were in force when they came.</summary>
public sealed record ConfirmEligibility(
    [property: StringLength(20, MinimumLength = 1)] string CriteriaVersion,
    EligibilityBasis Basis,
    Verification Verification,
    AuthorityCheck AuthorityCheck,
    [property: StringLength(200)] string? LateWaiver = null);

[Command(Roles.Supervisor, Approves = true)]
public static class ConfirmEligibilityEndpoint
{
    public static Refusal? Validate(ConfirmEligibility command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Screening)
        ?? @case.NoChild()
        ?? Rules.InterviewerDoesNotVerify.Unless(act.Person != @case.Interviewer, "The interviewer can't verify. Let another supervisor confirm.")
        ?? Rules.CriteriaInForceAndNoBareList.Unless(Criteria.InForce(command.CriteriaVersion, @case.PresentedOn), $"Criteria {command.CriteriaVersion} were not in force on {@case.PresentedOn:yyyy-MM-dd}. Name the version that was.")
        ?? Rules.CriteriaInForceAndNoBareList.Unless(command.Verification is not Verification.CommanderList, "A commander's list is not enough. Verify by interview, documents or the community.")
        ?? Rules.SeriousCrimesExclude.Unless(command.AuthorityCheck is not AuthorityCheck.Indication, "The competent authority gave an indication of serious crimes. Deny eligibility.");

    [WolverinePost("/cases/{id}/confirm-eligibility")]
    public static EligibilityConfirmed Post(ConfirmEligibility command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.CriteriaVersion, command.Basis, command.Verification, command.AuthorityCheck, act.Actor, command.LateWaiver);
}
