using System.ComponentModel.DataAnnotations;
using Concord.CommunityPolicing.Forums;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.SafetyPlans;

/// <summary>The forum agrees what it works on, and which of the promises made in it serve that. The plan gets a record of its own; the forum shows its number.</summary>
public sealed record AgreeSafetyPlan(
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<SafetyTopic> Priorities,
    [property: MinLength(1), MaxLength(60)] IReadOnlyList<Guid> Commitments,
    [property: MinLength(1), MaxLength(4)] IReadOnlyList<CommitmentOwner> Signatories,
    DateOnly Until);

[Command(Roles.Supervisor, Roles.Committee, Approves = true)]
public static class AgreeSafetyPlanEndpoint
{
    private static readonly CommitmentOwner[] Joint = [CommitmentOwner.Police, CommitmentOwner.LocalAuthority, CommitmentOwner.Community];

    public static Refusal? Validate(AgreeSafetyPlan command, Forum forum, Act act) =>
        forum.State.MustBe("forum", ForumState.Active)
        ?? Rules.QuorumIsReached.Unless(forum.LastQuorate is true, "The last meeting was not quorate, so its vote does not count. Agree the plan at a meeting that is.")
        ?? (command.Commitments.All(forum.Commitments.ContainsKey) ? null : Refusal.WrongState("A commitment was not made in this forum. Name commitments that the forum shows."))
        ?? Rules.PlansAreJoint.Unless(Joint.All(owner => command.Commitments.Any(id => forum.Commitments[id].Owner == owner)), "The plan needs a commitment each of the police, the local authority and the community. Have the missing one made first.")
        ?? Rules.PlansAreJoint.Unless(Joint.All(command.Signatories.Contains), "Police, local authority and community sign the plan. Have all three sign.")
        ?? Rules.PlansRunOut.Unless(command.Until > act.Day && command.Until <= act.Day.AddMonths(12), "A plan is in force for twelve months at most. Name a day within them.");

    [WolverinePost("/forums/{id}/agree-safety-plan")]
    public static (ForumAgreedPlan Agreed, IStartStream Plan) Post(AgreeSafetyPlan command, [Existing] Forum forum, Act act)
    {
        var plan = MartenOps.StartStream<SafetyPlan>(Agree(command, forum, act));
        return (new(plan.StreamId, forum.Plans + 1, command.Until), plan);
    }

    public static SafetyPlanAgreed Agree(AgreeSafetyPlan command, Forum forum, Act act) => new(
        forum.Id, forum.Place, forum.Plans + 1, [.. command.Priorities.Distinct()], [.. command.Commitments.Distinct()], [.. command.Signatories.Distinct()], act.Day, command.Until, ReviewPlanEndpoint.NextReview(act.Day, command.Until));
}
