using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.SafetyPlans;

/// <summary>The forum looks at what came of the plan: how many of its commitments were delivered, how many of those confirmed, how many missed.</summary>
public sealed record ReviewPlan([property: Range(0, 60)] int Delivered, [property: Range(0, 60)] int Confirmed, [property: Range(0, 60)] int Missed);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class ReviewPlanEndpoint
{
    private const int MonthsBetween = 3;

    public static Refusal? Validate(ReviewPlan command, SafetyPlan plan, Act act) =>
        plan.MustBeInForce(act.Day)
        ?? Rules.DeliveredIsNotConfirmed.Unless(command.Confirmed <= command.Delivered, "More were confirmed than delivered. Count again: the community confirms what the owner says it delivered.")
        ?? (command.Delivered + command.Missed <= plan.Commitments.Count ? null : Refusal.WrongState($"The plan has {plan.Commitments.Count} commitments. Count again."));

    [WolverinePost("/safety-plans/{id}/review-plan")]
    public static SafetyPlanReviewed Post(ReviewPlan command, [Existing] SafetyPlan plan, Act act) =>
        new(command.Delivered, command.Confirmed, command.Missed, act.Day, NextReview(act.Day, plan.Until));

    /// <summary>The day by which a plan is reviewed next: within three months, and before it runs out.</summary>
    public static DateOnly NextReview(DateOnly day, DateOnly until) => day.AddMonths(MonthsBetween) is var next && next < until ? next : until;
}
