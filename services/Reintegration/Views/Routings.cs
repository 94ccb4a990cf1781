using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A child who waits: to be routed, or to be acknowledged by whoever receives them. Nothing else is said of them.</summary>
[Class(Sensitivity.Confidential)]
public sealed record WaitingChild(Guid Case, string Mission, string Place, Routing? Routing);

/// <summary>Lists the children who wait, those first whose hand-over is due soonest: with a routing, until it is acknowledged; without one, until they are routed.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<WaitingChild>)])]
public static class RoutingsEndpoint
{
    [WolverineGet("/routings")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var children = await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(missions)
            && (details.State == CaseState.Diverted || details.AgeStatus == AgeStatus.Child)).InAreasOf(caller, details => details.Place).ToListAsync(stop);
        return new Shown(new Listed<WaitingChild>([.. children.Where(details => details.Routing is not { Acknowledgement: not null })
            .OrderBy(details => details.Routing?.AcknowledgeBy).Take(Limits.LargestPage).Select(details => new WaitingChild(details.Id, details.Mission, details.Place, details.Routing))]));
    }
}
