using System.ComponentModel.DataAnnotations;
using Concord.CommunityPolicing.Forums;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>A promise is made in a forum: what, by which institution, by when. It gets a record of its own, because it outlives meetings; the forum shows its number.</summary>
public sealed record MakeCommitment(
    [property: RegularExpression("^[a-z][a-z0-9-]{1,59}$")] string Promise,
    CommitmentOwner Owner,
    DateOnly Due,
    SafetyTopic Topic,
    bool BudgetLine);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class MakeCommitmentEndpoint
{
    public static Refusal? Validate(MakeCommitment command, Forum forum, Act act) =>
        forum.State.MustBe("forum", ForumState.Active)
        ?? Rules.QuorumIsReached.Unless(forum.LastQuorate is true, "The last meeting was not quorate. Take promises at a meeting that is.")
        ?? (command.Due > act.Day ? null : Refusal.WrongState("A promise is due on a later day. Name one."));

    [WolverinePost("/forums/{id}/make-commitment")]
    public static (ForumTookCommitment Taken, IStartStream Commitment) Post(MakeCommitment command, [Existing] Forum forum, Act act)
    {
        var commitment = MartenOps.StartStream<Commitment>(Make(command, forum, act));
        return (new(commitment.StreamId, command.Owner, command.Due), commitment);
    }

    public static CommitmentMade Make(MakeCommitment command, Forum forum, Act act) =>
        new(forum.Id, forum.Place, command.Promise, command.Owner, command.Due, command.Topic, command.BudgetLine, act.Day);
}
