using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>The community says that the promise was not kept, whatever its owner says.</summary>
public sealed record ContestCommitment([property: Range(0, 10_000)] int VotesFor, [property: Range(0, 10_000)] int VotesAgainst);

[Command(Roles.Committee, Approves = true)]
public static class ContestCommitmentEndpoint
{
    public static Refusal? Validate(ContestCommitment command, Commitment commitment, Act act) =>
        commitment.State.MustBe("commitment", CommitmentState.Delivered)
        ?? commitment.OfCommunity(act)
        ?? Rules.DeliveredIsNotConfirmed.Unless(command.VotesAgainst >= command.VotesFor, "More voted that it was kept than that it was not. Confirm it instead.");

    [WolverinePost("/commitments/{id}/contest-commitment")]
    public static CommitmentContested Post(ContestCommitment command, [Existing] Commitment commitment, Act act) => new(command.VotesFor, command.VotesAgainst, act.Actor, act.Day);
}
