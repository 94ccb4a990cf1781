using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.CriteriaSets;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody other than the interviewer finds that a person doesn't meet the criteria, and tells them that and how to appeal.</summary>
public sealed record DenyEligibility(
    [property: StringLength(20, MinimumLength = 1)] string CriteriaVersion,
    DenialReason Reason,
    bool GenderScreeningAsked,
    bool NoticeGiven);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheCriteria))]
public static class DenyEligibilityEndpoint
{
    private const int DaysToAppeal = 30;

    public static Refusal? Validate(DenyEligibility command, ReintegrationCase @case, PublishedCriteria published, Act act) =>
        @case.MustBe(CaseState.Screening)
        ?? @case.NoChild()
        ?? Rules.InterviewerDoesNotVerify.Unless(act.Person != @case.Interviewer, "The interviewer can't decide. Let another supervisor deny.")
        ?? published.MustHold(command.CriteriaVersion, @case)
        ?? Rules.SeriousCrimesExclude.Unless(command.Reason is not DenialReason.SeriousCrimeIndication || @case.AuthorityAnswer is { Outcome: AuthorityCheck.Indication },
            "Only the competent authority finds an indication of serious crimes. Record its answer with its reference first, or give the reason that holds.")
        ?? Rules.DenialAsksWomenFirst.Unless(command.GenderScreeningAsked || @case.Sex is not Sex.Female, "Ask the questions of the gender screening path first: support roles count, and no weapon is needed.")
        ?? (command.NoticeGiven ? null : Refusal.WrongState("Tell the person the reason and how to appeal first, then record the denial."));

    [WolverinePost("/cases/{id}/deny-eligibility")]
    public static EligibilityDenied Post(DenyEligibility command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.CriteriaVersion, command.Reason, act.Day.AddDays(DaysToAppeal), act.Actor);
}
