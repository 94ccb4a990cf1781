using Concord.Privacy;
using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;

namespace Concord.Hosting.Emergencies;

/// <summary>Lists the emergency accesses that hold or wait for their review, those whose review is late first.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Scope = "audit", Shows = [typeof(Listed<WatchedAccess>)])]
public static class BreakGlassListEndpoint
{
    /// <summary>Shows them.</summary>
    [WolverineGet("/break-glass")]
    public static async Task<IResult> Get(HttpContext http, IQuerySession session, TimeProvider time, CancellationToken stop)
    {
        var (missions, now) = (http.MissionsRead(), time.GetUtcNow());
        var waiting = await session.Query<BreakGlass>().Where(access => access.TenantIsOneOf(missions) && access.Finding == null).OrderBy(access => access.ReviewDue).Take(Limits.LargestPage).ToListAsync(stop);
        return new Shown(new Listed<WatchedAccess>([.. waiting.Select(access => new WatchedAccess(access, now < access.Until, access.IsOverdue(now)))]));
    }
}

/// <summary>An emergency access as those see it who watch.</summary>
/// <param name="Access">What was opened, by whom and why.</param>
/// <param name="Open">Whether it still holds.</param>
/// <param name="Overdue">Whether its review is late.</param>
[Class(Sensitivity.Internal)]
public sealed record WatchedAccess(BreakGlass Access, bool Open, bool Overdue);
