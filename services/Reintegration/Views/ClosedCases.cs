using Concord.Reintegration.Cases;
using Marten;
using Marten.Linq.LastModified;

namespace Concord.Reintegration.Views;

/// <summary>People whose case has ended and of whom nothing was heard since.</summary>
internal static class ClosedCases
{
    private static readonly CaseState[] Ended = [CaseState.Left, CaseState.NotEligible, CaseState.FollowUp, CaseState.EligibilityRevoked, CaseState.Joined, CaseState.Closed, CaseState.Deceased];

    public static async Task<IReadOnlyList<Guid>> UntouchedSinceAsync(IQuerySession session, string[] missions, DateTimeOffset since, CancellationToken stop) =>
        await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(missions) && details.State.IsOneOf(Ended) && details.ModifiedBefore(since)).Select(details => details.Participant).ToListAsync(stop);
}
