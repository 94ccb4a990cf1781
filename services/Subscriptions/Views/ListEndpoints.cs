using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Subscriptions.Views;

/// <summary>Lists endpoints: one's own, or all for those who oversee; the newest first.</summary>
[Read(Roles.Partner, Roles.Subscriber, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<EndpointDetails>)])]
public static class ListEndpointsEndpoint
{
    [WolverineGet("/endpoints")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var endpoints = session.Query<EndpointDetails>().Where(endpoint => endpoint.TenantIsOneOf(missions));
        if (caller.Role is not (Roles.Supervisor or Roles.Auditor))
            endpoints = endpoints.Where(endpoint => endpoint.Owner == caller.Subject);
        var found = await endpoints.OrderByDescending(endpoint => endpoint.RegisteredAt).ToListAsync(stop);
        return new Shown(new Listed<EndpointDetails>([.. found.Where(endpoint => endpoint.IsSeenBy(caller))]));
    }
}
