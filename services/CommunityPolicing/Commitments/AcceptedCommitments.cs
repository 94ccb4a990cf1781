using Concord.CommunityPolicing.Views;
using Marten;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>Which of the commitments that a command names their owners have accepted: what a decision on a plan asks beside the plan (PO-05).</summary>
public sealed record AcceptedCommitments(IReadOnlySet<Guid> Ids)
{
    private static readonly CommitmentState[] Before = [CommitmentState.Made, CommitmentState.Declined];

    /// <summary>Looks them up.</summary>
    public sealed class Register(IDocumentStore store)
    {
        /// <summary>Those of <paramref name="commitments"/> that are accepted in this mission.</summary>
        public async Task<AcceptedCommitments> FindAsync(IReadOnlyList<Guid> commitments, string mission)
        {
            await using var session = store.QuerySession(mission);
            Guid[] asked = [.. commitments];
            var accepted = await session.Query<CommitmentDetails>().Where(commitment => commitment.Id.IsOneOf(asked) && !commitment.State.IsOneOf(Before)).Select(commitment => commitment.Id).ToListAsync();
            return new(accepted.ToHashSet());
        }
    }
}
