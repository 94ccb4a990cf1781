using Concord.Hosting.Deadlines;
using Concord.Transhumance.Alerts;
using Marten;

namespace Concord.Transhumance.Views;

/// <summary>Alerts whose time ran out and that nobody ended.</summary>
internal static class DueAlerts
{
    private const int AtOnce = 200;

    public static async Task<IReadOnlyList<Due>> ByAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var over = await session.Query<AlertDetails>().Where(alert => alert.AnyTenant() && alert.State == AlertState.Issued && alert.Content.Expires < now)
            .OrderBy(alert => alert.Content.Expires).Take(AtOnce).ToListAsync(stop);
        return [.. over.Select(alert => new Due(alert.Id, alert.Mission, alert.Version, alert.Content.Expires, Expiry.Of(alert.Messages.Count, alert.Content.Expires, alert.ActionCalledFor)))];
    }
}
