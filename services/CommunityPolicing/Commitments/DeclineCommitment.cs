using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>The owner institution doesn't take the promise on.</summary>
public sealed record DeclineCommitment(CommitmentDecline Reason);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class DeclineCommitmentEndpoint
{
    public static Refusal? Validate(DeclineCommitment command, Commitment commitment, Act act) =>
        commitment.State.MustBe("commitment", CommitmentState.Made) ?? commitment.OfOwner(act);

    [WolverinePost("/commitments/{id}/decline-commitment")]
    public static CommitmentDeclined Post(DeclineCommitment command, [Existing] Commitment commitment, Act act) => new(command.Reason, act.Actor);
}
