using System.Collections.Immutable;

namespace Concord.Privacy.Aggregates;

/// <summary>Whom a figure counts: for each dimension that it names, the codes that it takes in; a dimension that it doesn't name is taken whole.</summary>
/// <param name="codes">The codes, by dimension.</param>
public sealed class Region(ImmutableDictionary<string, ImmutableHashSet<string>> codes)
{
    /// <summary>Everybody.</summary>
    public static Region Everybody { get; } = new(ImmutableDictionary<string, ImmutableHashSet<string>>.Empty);

    /// <summary>The codes taken in, by dimension.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> Codes => codes;

    /// <summary>Those of this region who are also among <paramref name="among"/>.</summary>
    public Region Within(string dimension, params IEnumerable<string> among)
    {
        var named = among.ToImmutableHashSet(StringComparer.Ordinal);
        return new(codes.SetItem(dimension, codes.TryGetValue(dimension, out var before) ? before.Intersect(named) : named));
    }

    /// <summary>Whether everybody of <paramref name="part"/> is counted here too.</summary>
    public bool Holds(Region part) => codes.All(dimension => part.Codes.TryGetValue(dimension.Key, out var among) && among.IsSubsetOf(dimension.Value));

    /// <summary>Whether somebody with these codes is counted here.</summary>
    public bool Holds(IReadOnlyDictionary<string, string> person) => codes.All(among => person.TryGetValue(among.Key, out var code) && among.Value.Contains(code));

    /// <summary>Whether nobody can be counted here and in <paramref name="other"/>.</summary>
    public bool IsApartFrom(Region other) => codes.Any(dimension => other.Codes.TryGetValue(dimension.Key, out var among) && !among.Overlaps(dimension.Value));

    /// <summary>How many combinations of codes it takes in, where <paramref name="all"/> says how many codes a dimension has.</summary>
    public long Size(IReadOnlyDictionary<string, int> all) => all.Aggregate(1L, (size, dimension) => size * (codes.TryGetValue(dimension.Key, out var among) ? among.Count : dimension.Value));
}

/// <summary>A figure that somebody was told.</summary>
/// <param name="Region">Whom it counts.</param>
/// <param name="Count">How many.</param>
public sealed record Figure(Region Region, int Count);

/// <summary>A table that somebody was told.</summary>
/// <param name="Asked">Whom the question was about.</param>
/// <param name="Figures">What was told of them.</param>
public sealed record Told(Region Asked, IReadOnlyList<Figure> Figures);
