using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>The community says that the promise was kept, by a vote in which more said so than not.</summary>
public sealed record ConfirmCommitment([property: Range(0, 10_000)] int VotesFor, [property: Range(0, 10_000)] int VotesAgainst);

[Command(Roles.Committee, Approves = true)]
public static class ConfirmCommitmentEndpoint
{
    public static Refusal? Validate(ConfirmCommitment command, Commitment commitment, Act act) =>
        commitment.State.MustBe("commitment", CommitmentState.Delivered)
        ?? commitment.OfCommunity(act)
        ?? Rules.DeliveredIsNotConfirmed.Unless(command.VotesFor > command.VotesAgainst, "No more voted that it was kept than that it was not. Contest it instead.");

    [WolverinePost("/commitments/{id}/confirm-commitment")]
    public static CommitmentConfirmed Post(ConfirmCommitment command, [Existing] Commitment commitment, Act act) => new(command.VotesFor, command.VotesAgainst, act.Actor, act.Day);
}
