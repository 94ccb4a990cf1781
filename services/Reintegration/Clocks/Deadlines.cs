using Concord.Hosting.Deadlines;
using Concord.Reintegration.ServiceReferrals;
using Concord.Reintegration.Views;
using Marten;

namespace Concord.Reintegration.Clocks;

/// <summary>What is due in this context by time alone, the oldest first: routings of children that nobody has acknowledged, answers to referrals.</summary>
internal static class Deadlines
{
    private const int AtOnce = 200;

    public static async Task<IReadOnlyList<Due>> AllAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop) =>
        [.. await RoutingsAsync(session, now, stop), .. await ReferralsAsync(session, now, stop)];

    private static async Task<IEnumerable<Due>> RoutingsAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var late = await session.Query<CaseDetails>().Where(details => details.AnyTenant() && details.RoutingDue <= now).OrderBy(details => details.RoutingDue).Take(AtOnce).ToListAsync(stop);
        return late.Select(details => new Due(details.Id, details.Mission, details.Version, details.RoutingDue!.Value, [details.Routing!.Due()]));
    }

    private static async Task<IEnumerable<Due>> ReferralsAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var unanswered = await session.Query<ServiceReferral>().Where(referral => referral.AnyTenant() && referral.State == ReferralState.Made && !referral.IsOverdue && referral.ReplyBy < today)
            .OrderBy(referral => referral.ReplyBy).Take(AtOnce).ToListAsync(stop);
        return unanswered.Select(referral => new Due(referral.Id, referral.Mission, referral.Version, EndOf(referral.ReplyBy), [new ServiceReferralOverdue(referral.ReplyBy)]));
    }

    // The first instant after a day.
    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
}
