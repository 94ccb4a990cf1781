using Marten.Linq.MatchesSql;

namespace Concord.Hosting.Disclosures;

/// <summary>Finds the access records about a person.</summary>
public static class DisclosuresOf
{
    /// <summary>Those of <paramref name="records"/> that are about <paramref name="subject"/>.</summary>
    public static IQueryable<AccessRecord> About(this IQueryable<AccessRecord> records, Guid subject)
    {
        var about = $$"""{"subjects": ["{{subject}}"]}""";
        return records.Where(record => record.MatchesSql("d.data @> ?::jsonb", about));
    }
}
