using Marten.Linq.MatchesSql;

namespace Concord.Hosting.Disclosures;

/// <summary>Finds the access records about a person.</summary>
public static class DisclosuresOf
{
    /// <summary>Those of <paramref name="records"/> that are about one of <paramref name="subjects"/>: a person, or what is theirs alone.</summary>
    public static IQueryable<AccessRecord> About(this IQueryable<AccessRecord> records, params IReadOnlyCollection<Guid> subjects)
    {
        object[] about = [.. subjects.Select(subject => $"[\"{subject}\"]")];
        var holding = $"({string.Join(" or ", about.Select(_ => "(d.data ->> 'subjects')::jsonb @> ?::jsonb"))})";
        return records.Where(record => record.MatchesSql(holding, about));
    }
}
