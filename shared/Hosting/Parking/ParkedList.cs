using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;

namespace Concord.Hosting.Parking;

/// <summary>Lists what was told and could not be acted on, what waits longest first; never what it says.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Scope = "audit", Shows = [typeof(Listed<Parked>)])]
public static class ParkedListEndpoint
{
    /// <summary>Shows them.</summary>
    [WolverineGet("/parked")]
    public static async Task<IResult> Get(HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        return new Shown(new Listed<Parked>(await session.Query<Parked>().Where(parked => parked.TenantIsOneOf(missions) && parked.State == ParkingState.Waiting).OrderBy(parked => parked.Since).Take(Limits.LargestPage).ToListAsync(stop)));
    }
}
