using System.Collections.Immutable;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A case of which it is open whether others are of the same person.</summary>
[Class(Sensitivity.Confidential)]
public sealed record DuplicateToReview(Guid Case, string Mission, string Place, CaseState State, ImmutableList<DuplicateSuspected> Suspicions);

/// <summary>Lists the duplicates that wait for a second person.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<DuplicateToReview>)])]
public static class DuplicatesEndpoint
{
    [WolverineGet("/duplicates")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var open = await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(missions) && details.SuspectedDuplicate).InAreasOf(caller, details => details.Place)
            .OrderBy(details => details.PresentedOn).Take(Limits.LargestPage).ToListAsync(stop);
        return new Shown(new Listed<DuplicateToReview>([.. open.Select(details => new DuplicateToReview(details.Id, details.Mission, details.Place, details.State, details.Suspicions))]));
    }
}
