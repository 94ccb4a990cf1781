using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>The owner institution takes the promise on. Before that it isn't promised to anybody.</summary>
public sealed record AcceptCommitment;

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class AcceptCommitmentEndpoint
{
    public static Refusal? Validate(AcceptCommitment command, Commitment commitment, Act act) =>
        commitment.State.MustBe("commitment", CommitmentState.Made) ?? commitment.OfOwner(act);

    [WolverinePost("/commitments/{id}/accept-commitment")]
    public static CommitmentAccepted Post(AcceptCommitment command, [Existing] Commitment commitment, Act act) => new(act.Actor, act.Day);
}
