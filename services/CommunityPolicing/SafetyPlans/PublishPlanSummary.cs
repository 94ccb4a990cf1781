using System.ComponentModel.DataAnnotations;
using Concord.CommunityPolicing.Commitments;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.SafetyPlans;

/// <summary>People are told what was agreed and which commitments are promised, in their languages.</summary>
public sealed record PublishPlanSummary(
    [property: MaxLength(60)] IReadOnlyList<Guid> Promised,
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<PlanPublicationChannel> Channels,
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<string> Languages);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class PublishPlanSummaryEndpoint
{
    public static Task<AcceptedCommitments> LoadAsync(PublishPlanSummary command, Act act, AcceptedCommitments.Register register) => register.FindAsync(command.Promised, act.Mission);

    public static Refusal? Validate(PublishPlanSummary command, SafetyPlan plan, AcceptedCommitments accepted, Act act) =>
        plan.MustBeInForce(act.Day)
        ?? (command.Promised.All(plan.Commitments.Contains) ? null : Refusal.WrongState("A commitment is not of this plan. Name commitments that the plan shows."))
        ?? Rules.OwnerAcceptsFirst.Unless(command.Promised.All(accepted.Ids.Contains), "An owner has not accepted its commitment. Leave it out until it is accepted.")
        ?? Rules.PlansRunOut.Unless(act.Day <= plan.ReviewBy, $"The plan was to be reviewed by {plan.ReviewBy:yyyy-MM-dd}. Review it first.")
        ?? Rules.NobodyIsNamed.Unless(command.Languages.All(language => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)), "A language is a code such as ff or mos. Nothing else is kept about a summary.");

    [WolverinePost("/safety-plans/{id}/publish-plan-summary")]
    public static SafetyPlanPublished Post(PublishPlanSummary command, [Existing] SafetyPlan plan) =>
        new(plan.Summaries + 1, [.. command.Promised.Distinct()], [.. command.Channels.Distinct()], [.. command.Languages.Distinct(StringComparer.Ordinal)]);
}
