using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The participant and who accompanies them write down what is to be reached. It is no plan until somebody else approves it.</summary>
public sealed record DraftPlan([property: MinLength(1), MaxLength(40)] IReadOnlyList<Milestone> Milestones);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class DraftPlanEndpoint
{
    public static Refusal? Validate(DraftPlan command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? command.Milestones.MustBeWhole(@case, act.Day)
        ?? command.Milestones.MustLeadSomewhere();

    [WolverinePost("/cases/{id}/draft-plan")]
    public static ReintegrationPlanDrafted Post(DraftPlan command, [Existing] ReintegrationCase @case, Act act) => new(command.Milestones, act.Actor);
}
