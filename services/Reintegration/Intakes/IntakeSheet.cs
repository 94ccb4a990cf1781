using System.Text;
using Concord.Hosting;

namespace Concord.Reintegration.Intakes;

/// <summary>A partner's sheet: a line of column names and a row for each person.</summary>
internal static class IntakeSheet
{
    /// <summary>The most rows at once.</summary>
    public const int Most = 300;

    /// <summary>The rows, or what is wrong with the sheet as a whole.</summary>
    public static (IReadOnlyList<IntakeRow> Rows, Problem? Problem) Read(byte[] body)
    {
        if (Text(body) is not { } text)
            return ([], Wrong("is not UTF-8"));
        if (CsvText.Read(text) is not [var names, .. var rows])
            return ([], Wrong("has no line of column names, or a quote that is never closed"));
        var columns = names.ConvertAll(name => name.Trim().ToLowerInvariant());
        return Fault(columns, rows.Count) is { } fault ? ([], Wrong(fault)) : (Rows(columns, rows), null);
    }

    private static string? Fault(List<string> columns, int rows) =>
        columns.Find(column => !IntakeRow.Columns.Contains(column)) is { } unknown ? $"has a column {Short(unknown)} that is unknown here"
        : columns.Distinct().Count() != columns.Count ? "has a column twice"
        : IntakeRow.Needed.FirstOrDefault(column => !columns.Contains(column)) is { } lacking ? $"lacks the column {lacking}"
        : rows is 0 or > Most ? $"has not 1 to {Most} rows"
        : null;

    // A reference stands for one person: what comes second under it is another person or a slip, and nobody can say which.
    private static List<IntakeRow> Rows(List<string> columns, List<List<string>> rows)
    {
        var (read, seen) = (new List<IntakeRow>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (at, fields) in rows.Index())
        {
            var row = new IntakeRow(at + 1, fields.Count == columns.Count ? columns.Zip(fields).Where(pair => pair.Second != "").ToDictionary(pair => pair.First, pair => pair.Second) : null);
            read.Add(row.Reference is { } reference && !seen.Add(reference) ? row with { IsSecond = true } : row);
        }

        return read;
    }

    private static string? Text(byte[] body)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Short(string name) => name.Length > 40 ? name[..40] : name;

    private static Problem Wrong(string fault) => ProblemTypes.InvalidRequest.With() with { Errors = [new("", fault)] };
}
