using Concord.Hosting;
using Concord.Reintegration.CriteriaSets;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Lists the criteria that were published, the latest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<CriteriaSet>)])]
public static class CriteriaSetListEndpoint
{
    [WolverineGet("/criteria-sets")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var published = await session.Query<CriteriaSet>().Where(set => set.TenantIsOneOf(missions)).OrderByDescending(set => set.From).ToListAsync(stop);
        return new Shown(new Listed<CriteriaSet>([.. published.Where(set => set.IsSeenBy(caller)).Take(Limits.LargestPage)]));
    }
}

/// <summary>Shows a version of the criteria.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(CriteriaSet)], Versioned = true)]
public static class CriteriaSetDetailsEndpoint
{
    [WolverineGet("/criteria-sets/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var published = await session.Query<CriteriaSet>().FirstOrDefaultAsync(set => set.TenantIsOneOf(missions) && set.Id == id, stop);
        return published?.IsSeenBy(caller) is true ? new Shown(published, published.Version) : Shown.Absent;
    }
}
