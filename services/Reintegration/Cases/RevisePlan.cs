using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Reintegration.ServiceProviders;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The plan changes, and it is said why. What was reached stays reached.</summary>
public sealed record RevisePlan(
    PlanChange Why,
    bool ParticipantSigned,
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<Milestone> Milestones);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheDirectory))]
public static class RevisePlanEndpoint
{
    public static Refusal? Validate(RevisePlan command, ReintegrationCase @case, Act act, ServiceDirectory? directory = null) =>
        @case.MustBe(CaseState.Planned, CaseState.Active)
        ?? @case.NoChild()
        ?? Refusal.WrongState("There is no plan to revise. Have one approved first.").Unless(@case.PlanVersion > 0)
        ?? Refuse(act.Person != @case.Caseworker, "The caseworker can't approve. Let another supervisor approve.")
        ?? Refuse(command.ParticipantSigned, "The plan needs the participant's own agreement.")
        ?? Refuse(@case.Achieved.All(code => command.Milestones.Any(milestone => milestone.Code == code)), "What was reached stays in the plan. Put those milestones back.")
        ?? command.Milestones.MustBeWhole(@case, act.Day)
        ?? command.Milestones.MustLeadSomewhere()
        ?? command.Milestones.MustBeOffered(@case, directory);

    [WolverinePost("/cases/{id}/revise-plan")]
    public static ReintegrationPlanRevised Post(RevisePlan command, [Existing] ReintegrationCase @case, Act act) =>
        new(@case.PlanVersion, @case.PlanVersion + 1, command.Why, command.Milestones, act.Actor);

    private static Refusal? Refuse(bool holds, string detail) => Rules.PlansAreWholeAndAgreed.Unless(holds, detail);
}
