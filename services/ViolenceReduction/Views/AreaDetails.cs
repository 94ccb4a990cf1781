using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>Shows an area: how it was assessed, why it was selected, who may take part.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(TargetArea)], Versioned = true)]
public static class AreaDetailsEndpoint
{
    [WolverineGet("/areas/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var area = await session.Query<TargetArea>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        return area?.IsSeenBy(caller) == true ? new Shown(area, area.Version) : Shown.Absent;
    }
}
