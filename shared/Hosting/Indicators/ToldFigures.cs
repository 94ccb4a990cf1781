using System.Collections.Immutable;
using Concord.Privacy.Aggregates;

namespace Concord.Hosting.Indicators;

/// <summary>The figures that a reader was told about one set of people, so that a later question can't be subtracted from an earlier one.</summary>
/// <param name="Id">Who was told, about what, as of when.</param>
/// <param name="Tables">What they were told.</param>
public sealed record ToldFigures(string Id, IReadOnlyList<ToldTable> Tables);

/// <summary>A table that was told.</summary>
/// <param name="Asked">Whom the question was about: codes by dimension.</param>
/// <param name="Figures">What was told.</param>
public sealed record ToldTable(IReadOnlyDictionary<string, IReadOnlyList<string>> Asked, IReadOnlyList<ToldFigure> Figures)
{
    internal static ToldTable Of(Region asked, IEnumerable<Line> lines) => new(Codes(asked), [.. Line.Told(lines).Select(figure => new ToldFigure(Codes(figure.Region), figure.Count))]);

    internal Told Read() => new(Region(Asked), [.. Figures.Select(figure => new Figure(Region(figure.Codes), figure.Count))]);

    private static Dictionary<string, IReadOnlyList<string>> Codes(Region region) => region.Codes.ToDictionary(among => among.Key, among => (IReadOnlyList<string>)[.. among.Value.Order(StringComparer.Ordinal)], StringComparer.Ordinal);

    private static Region Region(IReadOnlyDictionary<string, IReadOnlyList<string>> codes) => new(codes.ToImmutableDictionary(among => among.Key, among => among.Value.ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal));
}

/// <summary>A figure that was told.</summary>
/// <param name="Codes">Whom it counts: codes by dimension.</param>
/// <param name="Count">How many.</param>
public sealed record ToldFigure(IReadOnlyDictionary<string, IReadOnlyList<string>> Codes, int Count);
