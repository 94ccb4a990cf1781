using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A case as far as a match needs it: nothing of how it stands, who accompanies it, or what is planned.</summary>
[Class(Sensitivity.Confidential)]
public sealed record CaseMatch(Guid Id, string Mission, string Place, Sex Sex, AgeBand AgeBand);

/// <summary>Finds out whether somebody who was met elsewhere is a participant. Nothing is shown of a case that was handed to child protection.</summary>
[Read(Roles.Link, Shows = [typeof(Listed<CaseMatch>)])]
public static class CaseMatchEndpoint
{
    [WolverinePost("/cases/match")]
    public static async Task<IResult> Post(CaseSearch search, HttpContext http, Caller caller, BlindIndex index, IQuerySession session, CancellationToken stop)
    {
        var found = new List<CaseDetails>();
        foreach (var mission in http.MissionsRead())
        {
            var people = await session.PeopleNamedAsync(mission, index.Tokens(mission, search.Name), stop);
            found.AddRange(await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(mission) && details.Participant.In(people) && details.State != CaseState.Diverted).ToListAsync(stop));
        }

        found = [.. found.Where(details => details.IsSeenBy(caller)).OrderByDescending(details => details.PresentedOn)];
        var shown = found.Select(details => new CaseMatch(details.Id, details.Mission, details.Place, details.Sex, details.AgeBand)).ToArray();
        return new Shown(new Listed<CaseMatch>(shown)) { Found = found.ToLookup(details => details.Mission, details => details.Participant) };
    }
}
