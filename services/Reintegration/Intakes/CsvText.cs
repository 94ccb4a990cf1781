using System.Text;

namespace Concord.Reintegration.Intakes;

/// <summary>Reads comma-separated values as RFC 4180 writes them: quotes around what holds a comma, a quote or a line end, and quotes within doubled.</summary>
internal static class CsvText
{
    /// <summary>The rows with their fields; <c>null</c> where a quote is never closed or stands where none may.</summary>
    public static List<List<string>>? Read(string text)
    {
        var (rows, row, at) = (new List<List<string>>(), new List<string>(), 0);
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        while (at < text.Length)
        {
            if (Field(text, ref at) is not { } field)
                return null;
            row.Add(field);
            if (at < text.Length && text[at++] == ',')
                continue;
            rows.Add(row);
            row = [];
        }

        // A text that ends in a comma ends in an empty field.
        if (row.Count > 0)
            rows.Add([.. row, ""]);
        return [.. rows.Where(fields => fields is not [""])];
    }

    private static string? Field(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
            return Quoted(text, ref at);
        var from = at;
        while (at < text.Length && text[at] is not (',' or '\n'))
        {
            if (text[at++] == '"')
                return null;
        }

        return text[from..at].Trim();
    }

    private static string? Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else
                return ++at == text.Length || text[at] is ',' or '\n' ? field.ToString().Trim() : null;
        }

        return null;
    }
}
