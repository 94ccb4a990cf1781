using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.SafetyPlans;

/// <summary>People are told what was agreed, in their languages.</summary>
public sealed record PublishPlanSummary(
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<PlanPublicationChannel> Channels,
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<string> Languages);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class PublishPlanSummaryEndpoint
{
    public static Refusal? Validate(PublishPlanSummary command, SafetyPlan plan, Act act) =>
        plan.MustBeInForce(act.Day)
        ?? Rules.PlansRunOut.Unless(act.Day <= plan.ReviewBy, $"The plan was to be reviewed by {plan.ReviewBy:yyyy-MM-dd}. Review it first.")
        ?? Rules.NobodyIsNamed.Unless(command.Languages.All(language => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)), "A language is a code such as ff or mos. Nothing else is kept about a summary.");

    [WolverinePost("/safety-plans/{id}/publish-plan-summary")]
    public static SafetyPlanPublished Post(PublishPlanSummary command, [Existing] SafetyPlan plan) =>
        new(plan.Summaries + 1, [.. command.Channels.Distinct()], [.. command.Languages.Distinct(StringComparer.Ordinal)]);
}
