using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A case that may be of the same person, and how alike it is. Names are few in some places: it is a hint for people, and nothing follows from it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record LikelyDuplicate(Guid Case, string Place, CaseState State, Sex Sex, AgeBand AgeBand, ScoreBand Band)
{
    internal static LikelyDuplicate Of(CaseDetails other, CaseDetails @case, bool everyName) => new(other.Id, other.Place, other.State, other.Sex, other.AgeBand,
        !everyName ? ScoreBand.Low : other.Sex == @case.Sex && other.AgeBand == @case.AgeBand ? ScoreBand.High : ScoreBand.Medium);
}

/// <summary>Suggests, from names that nobody has to unseal for it, which other cases may be of the same person. No case with child protection is among them.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Shows = [typeof(Listed<LikelyDuplicate>)])]
public static class LikelyDuplicatesEndpoint
{
    private const int FewestNames = 2;

    [WolverineGet("/cases/{id}/likely-duplicates")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var @case = await session.Query<CaseDetails>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        if (@case?.IsSeenBy(caller) is not true)
            return Shown.Absent;

        var tokens = (await session.Query<NameIndex>().FirstOrDefaultAsync(entry => entry.TenantIsOneOf(@case.Mission) && entry.Id == @case.Participant, stop))?.Tokens ?? [];
        var (alike, like) = (await NamedAsync(session, @case, tokens, stop), new List<CaseDetails>());
        for (var left = 0; left < tokens.Count && tokens.Count > FewestNames; left++)
            like.AddRange(await NamedAsync(session, @case, [.. tokens.Where((_, at) => at != left)], stop));
        return new Shown(new Listed<LikelyDuplicate>([.. alike.Concat(like).DistinctBy(other => other.Id).Where(other => other.IsSeenBy(caller)).Take(Limits.Page)
            .Select(other => LikelyDuplicate.Of(other, @case, alike.Exists(found => found.Id == other.Id)))]));
    }

    private static async Task<List<CaseDetails>> NamedAsync(IQuerySession session, CaseDetails @case, IReadOnlyList<string> tokens, CancellationToken stop)
    {
        var people = await session.PeopleNamedAsync(@case.Mission, tokens, stop);
        return [.. await session.Query<CaseDetails>().Where(other => other.TenantIsOneOf(@case.Mission) && other.Participant.In(people) && other.Id != @case.Id && other.State != CaseState.Diverted && other.State != CaseState.Joined)
            .ToListAsync(stop)];
    }
}
