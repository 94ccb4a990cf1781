using Concord.CommunityPolicing.Support;
using Concord.CommunityPolicing.Views;
using Concord.Hosting.Deadlines;
using Marten;

namespace Concord.CommunityPolicing.Clocks;

/// <summary>
/// PO-20: pauses support to a unit of which something grave is alleged, and support whose due diligence has run out. Both look the same, and the clock
/// does both, so that a pause leads nobody to an allegation.
/// </summary>
internal static class Gate
{
    private const int AtOnce = 200;

    public static async Task<IEnumerable<Due>> ClosedAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var running = await session.Query<SupportDetails>().Where(package => package.AnyTenant() && (package.State == SupportState.Approved || package.State == SupportState.Delivering)).ToListAsync(stop);
        string[] units = [.. running.Select(package => package.Unit).Distinct(StringComparer.Ordinal)];
        var grave = await session.Query<OversightDetails>().Where(@case => @case.AnyTenant() && @case.Grave && @case.Unit.IsOneOf(units)).ToListAsync(stop);
        return running.Where(package => MustPause(package, grave, now)).Take(AtOnce)
            .Select(package => new Due(package.Id, package.Mission, package.Version, now, [SuspendSupportEndpoint.Suspend(SupportSuspension.Review, now)]));
    }

    /// <summary>Whether the assessment has run out, or something grave came in that no review has looked at since.</summary>
    public static bool MustPause(SupportDetails package, IEnumerable<OversightDetails> grave, DateTimeOffset now) =>
        package.AssessedUntil < DateOnly.FromDateTime(now.UtcDateTime)
        || grave.Any(@case => @case.Mission == package.Mission && @case.Unit == package.Unit && @case.ReceivedAt > (package.LastReview ?? now.AddMonths(-12)));
}
