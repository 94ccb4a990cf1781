using Concord.Hosting;
using Concord.Reintegration.BenefitScales;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Lists every scale of amounts that was published, the one that began last first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<BenefitScale>)])]
public static class BenefitScalesEndpoint
{
    [WolverineGet("/benefit-scales")]
    public static async Task<IResult> Get(HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        return new Shown(new Listed<BenefitScale>(await session.Query<BenefitScale>().Where(scale => scale.TenantIsOneOf(missions)).OrderByDescending(scale => scale.From).ToListAsync(stop)));
    }
}

/// <summary>Shows one scale of amounts.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(BenefitScale)], Versioned = true)]
public static class BenefitScaleEndpoint
{
    [WolverineGet("/benefit-scales/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        return await session.Query<BenefitScale>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop) is { } scale ? new Shown(scale, scale.Version) : Shown.Absent;
    }
}
