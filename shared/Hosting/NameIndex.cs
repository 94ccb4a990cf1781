using System.Text.Json;
using Marten;
using Marten.Linq.MatchesSql;

namespace Concord.Hosting;

/// <summary>By which blind tokens a person can be found; it goes when the person is erased.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Tokens">What the blind index made of their names.</param>
/// <param name="Sounds">What it made of how they sound; nothing for whoever was recorded before that was asked.</param>
public sealed record NameIndex(Guid Id, IReadOnlyList<string> Tokens, IReadOnlyList<string>? Sounds = null);

/// <summary>Finds people by name.</summary>
public static class NameSearch
{
    /// <summary>The people of <paramref name="mission"/> whose names hold every one of <paramref name="tokens"/>, at most a page of them.</summary>
    public static Task<Guid[]> PeopleNamedAsync(this IQuerySession session, string mission, IReadOnlyList<string> tokens, CancellationToken stop) =>
        tokens is [] ? Task.FromResult<Guid[]>([]) : PeopleAsync(session, mission, JsonSerializer.Serialize(new { tokens }), stop);

    /// <summary>The people of <paramref name="mission"/> whose names hold what sounds like every one of <paramref name="sounds"/>, at most a page of them.</summary>
    public static Task<Guid[]> PeopleSoundingAsync(this IQuerySession session, string mission, IReadOnlyList<string> sounds, CancellationToken stop) =>
        sounds is [] ? Task.FromResult<Guid[]>([]) : PeopleAsync(session, mission, JsonSerializer.Serialize(new { sounds }), stop);

    // One containment over the whole document is what the index on it answers.
    private static async Task<Guid[]> PeopleAsync(IQuerySession session, string mission, string holding, CancellationToken stop)
    {
        var found = session.Query<NameIndex>().Where(entry => entry.TenantIsOneOf(mission) && entry.MatchesSql("d.data @> ?::jsonb", holding));
        return [.. (await found.Take(Limits.Page).ToListAsync(stop)).Select(entry => entry.Id)];
    }
}
