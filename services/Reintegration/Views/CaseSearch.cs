using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Finds cases by whole words of a name. The name travels in the body, never in an address.</summary>
public sealed record CaseSearch([property: StringLength(100, MinimumLength = 2)] string Name);

[Read(Roles.Caseworker, Roles.Supervisor, Shows = [typeof(Listed<CaseDetails>)])]
public static class CaseSearchEndpoint
{
    [WolverinePost("/cases/search")]
    public static async Task<IResult> Post(CaseSearch search, HttpContext http, Caller caller, BlindIndex index, IQuerySession session, CancellationToken stop)
    {
        var found = new List<CaseDetails>();
        foreach (var mission in http.MissionsRead())
        {
            var people = await session.PeopleNamedAsync(mission, index.Tokens(mission, search.Name), stop);
            found.AddRange(await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(mission) && details.Participant.In(people)).ToListAsync(stop));
        }

        CaseDetails[] shown = [.. found.Where(details => details.IsSeenBy(caller)).OrderByDescending(details => details.PresentedOn).Select(details => details.Guarded())];
        return new Shown(new Listed<CaseDetails>(shown)) { Found = shown.ToLookup(details => details.Mission, details => details.Participant) };
    }
}
