namespace Concord.Privacy.Aggregates;

/// <summary>A characteristic by which people are counted.</summary>
/// <param name="Name">Its name in the answer, such as <c>sex</c>.</param>
/// <param name="Lines">For each line of the answer the code it stands under and the codes it takes in: all there are, whether or not anybody has them.</param>
public sealed record Dimension(string Name, IReadOnlyList<(string Under, IReadOnlyList<string> Codes)> Lines)
{
    /// <summary>A dimension whose codes each stand for themselves.</summary>
    public static Dimension Of(string name, params IEnumerable<string> codes) => new(name, [.. codes.Select(code => (code, (IReadOnlyList<string>)[code]))]);

    /// <summary>Places, those with too few people put together with others of their area.</summary>
    /// <param name="name">Its name in the answer.</param>
    /// <param name="people">How many people each place has.</param>
    /// <param name="threshold">The smallest count that is told.</param>
    public static Dimension OfPlaces(string name, IReadOnlyDictionary<string, int> people, int threshold) => new(name,
        [.. Places.RollUp(people, threshold).GroupBy(place => place.Value, place => place.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<string>)[.. group]))]);
}

/// <summary>A line of an answer.</summary>
/// <param name="Codes">The codes it stands under; a dimension that isn't named is a total.</param>
/// <param name="Region">Whom it counts.</param>
/// <param name="Count">How many; <c>null</c> where that is withheld.</param>
public sealed record Line(IReadOnlyDictionary<string, string> Codes, Region Region, int? Count)
{
    internal Line Narrowed(string dimension, (string Under, IReadOnlyList<string> Codes) code) => this with
    {
        Codes = new Dictionary<string, string>(Codes, StringComparer.Ordinal) { [dimension] = code.Under },
        Region = Region.Within(dimension, code.Codes),
    };

    /// <summary>What the lines tell.</summary>
    public static IReadOnlyList<Figure> Told(IEnumerable<Line> lines) => [.. lines.Where(line => line.Count is not null).Select(line => new Figure(line.Region, line.Count!.Value))];
}
