using System.Text.Json;
using Marten;
using Marten.Linq.MatchesSql;

namespace Concord.Hosting;

/// <summary>By which blind tokens a person can be found; it goes when the person is erased.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Tokens">What the blind index made of their names.</param>
public sealed record NameIndex(Guid Id, IReadOnlyList<string> Tokens);

/// <summary>Finds people by name.</summary>
public static class NameSearch
{
    /// <summary>The people of <paramref name="mission"/> whose names hold every one of <paramref name="tokens"/>, at most a page of them.</summary>
    public static async Task<Guid[]> PeopleNamedAsync(this IQuerySession session, string mission, IReadOnlyList<string> tokens, CancellationToken stop)
    {
        if (tokens is [])
            return [];

        // One containment over the whole document is what the index on it answers.
        var holding = JsonSerializer.Serialize(new { tokens });
        var found = session.Query<NameIndex>().Where(entry => entry.TenantIsOneOf(mission) && entry.MatchesSql("d.data @> ?::jsonb", holding));
        return [.. (await found.Take(Limits.Page).ToListAsync(stop)).Select(entry => entry.Id)];
    }
}
