using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Finds cases by whole words of a name, and beside them those whose names sound like it. The name travels in the body, never in an address.</summary>
public sealed record CaseSearch([property: StringLength(100, MinimumLength = 2)] string Name);

/// <summary>The cases that a search found.</summary>
/// <param name="Items">Those whose names hold every word, as it was written.</param>
/// <param name="SoundsLike">Those whose names only sound like it: a hint for people, and nothing follows from it.</param>
[Class(Sensitivity.Confidential)]
public sealed record FoundCases(IReadOnlyList<CaseDetails> Items, IReadOnlyList<CaseDetails> SoundsLike);

[Read(Roles.Caseworker, Roles.Supervisor, Shows = [typeof(FoundCases)])]
public static class CaseSearchEndpoint
{
    [WolverinePost("/cases/search")]
    public static async Task<IResult> Post(CaseSearch search, HttpContext http, Caller caller, BlindIndex index, IQuerySession session, CancellationToken stop)
    {
        var (named, sounding) = (new List<CaseDetails>(), new List<CaseDetails>());
        foreach (var mission in http.MissionsRead())
        {
            var people = await session.PeopleNamedAsync(mission, index.Tokens(mission, search.Name), stop);
            var alike = await session.PeopleSoundingAsync(mission, index.Sounds(mission, search.Name), stop);
            named.AddRange(await OfAsync(people, mission, caller, session, stop));
            sounding.AddRange(await OfAsync([.. alike.Except(people)], mission, caller, session, stop));
        }

        return new Shown(new FoundCases(named, sounding)) { Found = named.Concat(sounding).ToLookup(details => details.Mission, details => details.Participant) };
    }

    private static async Task<IEnumerable<CaseDetails>> OfAsync(Guid[] people, string mission, Caller caller, IQuerySession session, CancellationToken stop) =>
        (await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(mission) && details.Participant.In(people)).ToListAsync(stop))
            .Where(details => details.IsSeenBy(caller)).OrderByDescending(details => details.PresentedOn).Select(details => details.Guarded());
}
