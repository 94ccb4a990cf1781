using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Privacy;

namespace Concord.Hosting.Subjects;

/// <summary>An access copy as a text that can be printed and read out.</summary>
internal static class CopyText
{
    private static readonly JsonSerializerOptions Json = new(StrictJson.Options);

    public static string Of(AccessCopy copy, CopyWords words)
    {
        var text = new StringBuilder().AppendLine($"# {words.Title}").AppendLine();
        foreach (var sentence in copy.Sentences)
            text.AppendLine(sentence).AppendLine();
        text.AppendLine($"## {words.Held}").AppendLine();
        foreach (var record in copy.Records)
            Write(text, record, words);
        List(text, words.Seen, copy.SeenBy.Select(seen => $"{Day(seen.At)}: {seen.Role}, {seen.Office} ({seen.Purpose}): {string.Join(", ", seen.What)}").Concat(copy.SeenByMore ? ["…"] : []));
        List(text, words.Used, copy.Purposes.Select(use => $"{use.Label} ({use.LegalBasis})"));
        List(text, words.Kept, [copy.Retention]);
        List(text, words.Asked, copy.Rights);
        return text.ToString();
    }

    private static void Write(StringBuilder text, HeldRecord record, CopyWords words)
    {
        text.AppendLine($"### {record.Kind} {record.Id}").AppendLine();
        if (!record.Own)
            text.AppendLine(words.Shared).AppendLine();
        foreach (var value in record.Values)
            text.AppendLine($"- {value.What}: {Shown((IPersonal)value.Value, words)} ({(value.Current ? "" : $"{words.Former}; ")}{Line(value.Source)})");
        foreach (var code in record.Codes)
            text.AppendLine($"- {code.What}: {code.Value}");
        text.AppendLine();
        foreach (var step in record.Steps)
            text.AppendLine($"- {Line(step)}");
        text.AppendLine();
    }

    private static void List(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        text.AppendLine($"## {heading}").AppendLine();
        foreach (var line in lines)
            text.AppendLine($"- {line}");
        text.AppendLine();
    }

    private static string Line(HeldStep step) => $"{Day(step.At)}, {step.What}, {step.Role} {step.Office}".TrimEnd(' ', ',');

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What somebody said is one line, whatever they typed: no heading of this page can be forged in it.
    private static string Shown(IPersonal value, CopyWords words) => value.Readability switch
    {
        Readability.Open => value.Reveal() is string said ? said.ReplaceLineEndings(" ") : JsonSerializer.Serialize(value.Reveal(), Json),
        Readability.Erased => $"[{words.Erased}]",
        _ => $"[{words.Withheld}]",
    };
}
