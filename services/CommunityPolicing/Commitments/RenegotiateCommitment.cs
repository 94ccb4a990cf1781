using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>The promise gets another due date. It is a new promise: the owner has to accept it anew, and the day that was missed stays in its history.</summary>
public sealed record RenegotiateCommitment(DateOnly Due, CommitmentRenegotiation Reason);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class RenegotiateCommitmentEndpoint
{
    public static Refusal? Validate(RenegotiateCommitment command, Commitment commitment, Act act) =>
        commitment.State.MustBe("commitment", CommitmentState.Accepted, CommitmentState.Declined, CommitmentState.Missed, CommitmentState.Contested)
        ?? (command.Due > act.Day ? null : Refusal.WrongState("A promise is due on a later day. Name one."));

    [WolverinePost("/commitments/{id}/renegotiate-commitment")]
    public static CommitmentRenegotiated Post(RenegotiateCommitment command, [Existing] Commitment commitment) => new(command.Due, command.Reason);
}
