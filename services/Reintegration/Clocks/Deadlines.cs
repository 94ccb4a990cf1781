using Concord.Hosting.Deadlines;
using Concord.Reintegration.ServiceReferrals;
using Marten;

namespace Concord.Reintegration.Clocks;

/// <summary>What is due in this context by time alone: answers to referrals, the oldest first.</summary>
internal static class Deadlines
{
    private const int AtOnce = 200;

    public static async Task<IReadOnlyList<Due>> AllAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var unanswered = await session.Query<ServiceReferral>().Where(referral => referral.AnyTenant() && referral.State == ReferralState.Made && !referral.IsOverdue && referral.ReplyBy < today)
            .OrderBy(referral => referral.ReplyBy).Take(AtOnce).ToListAsync(stop);
        return [.. unanswered.Select(referral => new Due(referral.Id, referral.Mission, referral.Version, EndOf(referral.ReplyBy), [new ServiceReferralOverdue(referral.ReplyBy)]))];
    }

    // The first instant after a day.
    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
}
