using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Concord.Reintegration.Intakes;

/// <summary>Reads comma-separated values as RFC 4180 writes them: quotes around what holds a comma, a quote or a line end, and quotes within doubled.</summary>
internal static class CsvText
{
    /// <summary>The rows with their fields; <c>null</c> where a quote is never closed or stands where none may.</summary>
    public static List<List<string>>? Read(string text)
    {
        var (rows, isWhole) = (new List<List<string>>(), true);
        var asWritten = new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false, TrimOptions = TrimOptions.Trim, IgnoreBlankLines = true, BadDataFound = _ => isWhole = false };
        using var parser = new CsvParser(new StringReader(text.TrimStart('\uFEFF').ReplaceLineEndings("\n")), asWritten);
        while (isWhole && parser.Read())
            rows.Add([.. parser.Record!]);
        return isWhole ? [.. rows.Where(fields => fields is not [""])] : null;
    }
}
