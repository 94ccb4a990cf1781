using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;

namespace Concord.Hosting.Holds;

/// <summary>Lists the legal holds that stand, those to be looked at soonest first.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Scope = "audit", Shows = [typeof(Listed<LegalHold>)])]
public static class LegalHoldListEndpoint
{
    /// <summary>Shows them.</summary>
    [WolverineGet("/legal-holds")]
    public static async Task<IResult> Get(HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        return new Shown(new Listed<LegalHold>(await session.Query<LegalHold>().Where(hold => hold.TenantIsOneOf(missions) && hold.Release == null).OrderBy(hold => hold.ReviewOn).Take(Limits.LargestPage).ToListAsync(stop)));
    }
}
