using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Views;
using Concord.Hosting.Deadlines;
using Marten;

namespace Concord.CommunityPolicing.Clocks;

/// <summary>What is due in this context by time alone: support to be paused, promises missed, plans that ran out, the oldest first.</summary>
internal static class Deadlines
{
    private const int AtOnce = 200;

    public static async Task<IReadOnlyList<Due>> AllAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop) =>
        [.. await Gate.ClosedAsync(session, now, stop), .. await MissedAsync(session, now, stop), .. await LapsedAsync(session, now, stop)];

    private static async Task<IEnumerable<Due>> MissedAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var missed = await session.Query<CommitmentDetails>().Where(commitment => commitment.AnyTenant() && commitment.State == CommitmentState.Accepted && commitment.Due < today)
            .OrderBy(commitment => commitment.Due).Take(AtOnce).ToListAsync(stop);
        return missed.Select(commitment => new Due(commitment.Id, commitment.Mission, commitment.Version, EndOf(commitment.Due), [new CommitmentMissed(commitment.Due)]));
    }

    private static async Task<IEnumerable<Due>> LapsedAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var lapsed = await session.Query<SafetyPlanDetails>().Where(plan => plan.AnyTenant() && plan.State == SafetyPlanState.InForce && plan.Until < today)
            .OrderBy(plan => plan.Until).Take(AtOnce).ToListAsync(stop);
        return lapsed.Select(plan => new Due(plan.Id, plan.Mission, plan.Version, EndOf(plan.Until), [new SafetyPlanLapsed(plan.Until)]));
    }

    // The first instant after a day.
    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
}
