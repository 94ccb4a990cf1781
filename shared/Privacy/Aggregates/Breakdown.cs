namespace Concord.Privacy.Aggregates;

/// <summary>People counted by one or more dimensions with all totals of the first against the others, small counts and what would give them away withheld.</summary>
/// <param name="people">The counts; each has a code for every dimension.</param>
/// <param name="dimensions">Every dimension by which they can be counted, also those that a question doesn't name.</param>
/// <param name="threshold">The smallest count that is told.</param>
public sealed class Breakdown(IReadOnlyList<Counted> people, IReadOnlyList<Dimension> dimensions, int threshold)
{
    private readonly Dictionary<string, int> all = dimensions.ToDictionary(dimension => dimension.Name, dimension => dimension.Lines.Sum(line => line.Codes.Count), StringComparer.Ordinal);

    /// <summary>Every line of the table, also those that are withheld.</summary>
    /// <param name="by">The dimensions by name: the first makes the rows, the others together the columns.</param>
    /// <param name="asked">Whom the question is about.</param>
    /// <param name="before">What the same reader was told before of the same people.</param>
    public IReadOnlyList<Line> Of(IReadOnlyList<string> by, Region asked, IReadOnlyCollection<Told> before)
    {
        var (rows, columns) = (Lines(by.Take(1), asked), Lines(by.Skip(1), asked));
        var table = new CountTable(Sum(rows, columns));
        var lines = table.Cells.Where(cell => (by.Count > 1 || cell.Column < table.Columns) && (by.Count > 0 || cell.Row < table.Rows))
            .ToDictionary(cell => cell, cell => Joined(cell.Row < table.Rows ? rows[cell.Row] : Total(asked), cell.Column < table.Columns ? columns[cell.Column] : Total(asked)));
        var withheld = Differencing.IsFresh(asked, before)
            ? Suppression.Of(table, threshold)
            : lines.Where(line => !Differencing.IsSumOfTold(line.Value.Region, before, all)).Select(line => line.Key).ToHashSet();
        return [.. lines.Select(line => line.Value with { Count = withheld.Contains(line.Key) ? null : table[line.Key] })];
    }

    private IReadOnlyList<Line> Lines(IEnumerable<string> by, Region asked) => by.Select(name => dimensions.First(dimension => dimension.Name == name)).Aggregate(
        (IReadOnlyList<Line>)[Total(asked)],
        (lines, dimension) => [.. lines.SelectMany(line => dimension.Lines.Select(code => line.Narrowed(dimension.Name, code)))
            .Where(line => !line.Region.Codes[dimension.Name].IsEmpty)]);

    private int[,] Sum(IReadOnlyList<Line> rows, IReadOnlyList<Line> columns)
    {
        var cells = new int[rows.Count, columns.Count];
        foreach (var counted in people)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < columns.Count; column++)
                    cells[row, column] += rows[row].Region.Holds(counted.Codes) && columns[column].Region.Holds(counted.Codes) ? counted.Count : 0;
            }
        }

        return cells;
    }

    private static Line Total(Region asked) => new(new Dictionary<string, string>(StringComparer.Ordinal), asked, Count: null);

    private static Line Joined(Line row, Line column) => new(
        row.Codes.Concat(column.Codes).ToDictionary(StringComparer.Ordinal),
        column.Region.Codes.Aggregate(row.Region, (region, among) => region.Within(among.Key, among.Value)), Count: null);
}

/// <summary>How many people have these codes.</summary>
/// <param name="Codes">A code for every dimension.</param>
/// <param name="Count">How many.</param>
public sealed record Counted(IReadOnlyDictionary<string, string> Codes, int Count);
