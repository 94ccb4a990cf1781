using Concord.Hosting;
using Concord.Reintegration.SafetyChecks;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Shows a match to those who decide on it.</summary>
[Read(Roles.Link, Roles.Auditor, Shows = [typeof(SafetyCheck)], Versioned = true)]
public static class SafetyCheckDetailsEndpoint
{
    [WolverineGet("/safety-checks/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<SafetyCheck>().Where(found => found.Id == id), http, caller, stop);
}

/// <summary>Lists the matches that wait for a second person.</summary>
[Read(Roles.Link, Roles.Auditor, Shows = [typeof(Listed<SafetyCheck>)])]
public static class OpenSafetyChecksEndpoint
{
    [WolverineGet("/safety-checks")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var open = await session.Query<SafetyCheck>().Where(check => check.TenantIsOneOf(missions) && check.State == MatchState.Requested).ToListAsync(stop);
        return new Shown(new Listed<SafetyCheck>([.. open.Where(check => check.IsSeenBy(caller)).OrderBy(check => check.Id)]));
    }
}
