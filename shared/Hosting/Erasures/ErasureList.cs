using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;

namespace Concord.Hosting.Erasures;

/// <summary>Lists the erasures that were asked for, those that wait for a decision first.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Scope = "audit", Shows = [typeof(Listed<Erasure>)])]
public static class ErasureListEndpoint
{
    /// <summary>Shows them.</summary>
    [WolverineGet("/erasures")]
    public static async Task<IResult> Get(HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        // By their names, those that were requested come first.
        var found = await session.Query<Erasure>().Where(erasure => erasure.TenantIsOneOf(missions)).OrderByDescending(erasure => erasure.State).Take(Limits.LargestPage).ToListAsync(stop);
        return new Shown(new Listed<Erasure>(found));
    }
}

/// <summary>Shows an erasure; once it is done, this is its certificate, and the evidence of its history proves it.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Scope = "audit", Shows = [typeof(Erasure)], Versioned = true)]
public static class ErasureDetailsEndpoint
{
    /// <summary>Shows it.</summary>
    [WolverineGet("/erasures/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        return await session.Query<Erasure>().FirstOrDefaultAsync(erasure => erasure.TenantIsOneOf(missions) && erasure.Id == id, stop) is { } found ? new Shown(found, found.Version) : Shown.Absent;
    }
}
