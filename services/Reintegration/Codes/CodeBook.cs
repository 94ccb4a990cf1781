using Concord.Privacy;
using Concord.Reintegration.Intakes;

namespace Concord.Reintegration.Codes;

/// <summary>A list of codes, each as the API writes it and as people say it.</summary>
/// <param name="List">The list's name.</param>
/// <param name="Codes">Its codes, in their order.</param>
[Class(Sensitivity.Internal)]
public sealed record CodeList(string List, IReadOnlyList<LabelledCode> Codes);

/// <summary>A code with what it is called.</summary>
/// <param name="Code">As the API writes it.</param>
/// <param name="En">In English.</param>
/// <param name="Fr">In French.</param>
[Class(Sensitivity.Internal)]
public sealed record LabelledCode(string Code, string En, string Fr);

/// <summary>Every list of codes of this context, from a table that people who know both languages can read and correct.</summary>
internal static class CodeBook
{
    private static readonly Lazy<IReadOnlyList<CodeList>> Read = new(static () =>
    {
        using var stream = typeof(CodeBook).Assembly.GetManifestResourceStream("codes.csv")!;
        using var reader = new StreamReader(stream);
        var rows = CsvText.Read(reader.ReadToEnd())!.Skip(1);
        return [.. rows.GroupBy(row => row[0], row => new LabelledCode(row[1], row[2], row[3])).Select(list => new CodeList(list.Key, [.. list]))];
    });

    public static IReadOnlyList<CodeList> All => Read.Value;
}
