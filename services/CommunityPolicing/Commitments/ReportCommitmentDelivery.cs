using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>The owner says that it delivered. Late counts, and counts as late.</summary>
public sealed record ReportCommitmentDelivery(DeliveryEvidence Evidence);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class ReportCommitmentDeliveryEndpoint
{
    public static Refusal? Validate(ReportCommitmentDelivery command, Commitment commitment, Act act) =>
        Rules.OwnerAcceptsFirst.Unless(commitment.State is not (CommitmentState.Made or CommitmentState.Declined), "The owner has not accepted the promise. Let it accept first, or renegotiate.")
        ?? commitment.State.MustBe("commitment", CommitmentState.Accepted, CommitmentState.Missed, CommitmentState.Contested)
        ?? commitment.OfOwner(act);

    [WolverinePost("/commitments/{id}/report-commitment-delivery")]
    public static CommitmentDelivered Post(ReportCommitmentDelivery command, [Existing] Commitment commitment, Act act) =>
        new(command.Evidence, act.Actor, act.Day, Math.Max(0, act.Day.DayNumber - commitment.Due.DayNumber));
}
