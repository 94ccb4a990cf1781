using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A panel of at least two, none of whom had a part in the first decision, decides the appeal; one of them records it.</summary>
public sealed record DecideEligibilityAppeal(EligibilityAppealResult Result, [property: MinLength(2), MaxLength(5)] IReadOnlyList<string> Panel);

[Command(Roles.Supervisor, Approves = true)]
public static class DecideEligibilityAppealEndpoint
{
    public static Refusal? Validate(DecideEligibilityAppeal command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.NotEligible)
        ?? @case.NoChild()
        ?? (@case.AppealPending ? null : Refusal.WrongState("No appeal is pending."))
        ?? (command.Panel.Distinct().Count() == command.Panel.Count ? null : Refusal.WrongState("Somebody is named twice. Name different people."))
        ?? Rules.InterviewerDoesNotVerify.Unless(!command.Panel.Any(@case.FirstDeciders.Contains), "Somebody on the panel had a part in the first decision. Name somebody else.")
        ?? Rules.InterviewerDoesNotVerify.Unless(act.Person is { } member && command.Panel.Contains(member), "Only a member of the panel records its decision. Let a member.")
        ?? (command.Result is EligibilityAppealResult.Upheld ? @case.MustNotBeIndicated() ?? @case.MustHaveNoOpenSuspicion() : null);

    [WolverinePost("/cases/{id}/decide-eligibility-appeal")]
    public static EligibilityAppealDecided Post(DecideEligibilityAppeal command, [Existing] ReintegrationCase @case) => new(command.Result, [.. command.Panel.Order(StringComparer.Ordinal)]);
}
