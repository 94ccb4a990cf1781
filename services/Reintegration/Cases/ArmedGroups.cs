using AnyAscii;

namespace Concord.Reintegration.Cases;

/// <summary>Words that tell of an armed group or of having been in one: the groups by the names and letters that people in the Sahel use, and what a combatant is called.</summary>
internal static class ArmedGroups
{
    // Sources: the UN's consolidated sanctions list (QDe.159, QDe.161, QDe.163, QDe.014, QDe.138) and the signatories of the 2015 Agreement for Peace in Mali.
    private static readonly string[] Words =
    [
        "jnim", "gsim", "nusrat al islam", "isgs", "eigs", "isis", "daesh", "aqim", "aqmi", "al qaida", "al qaeda", "ansarul islam", "ansarour islam", "ansar dine", "ansar eddine",
        "katiba", "flm", "mourabitoun", "mujao", "boko haram", "iswap", "gatia", "mnla", "hcua", "csp", "fla", "dan na ambassagou", "koglweogo", "vdp", "dozo",
        "combatant", "combattant", "combattante", "fighter", "rebel", "rebelle", "djihadiste", "jihadist", "terrorist", "terroriste", "milice", "militia", "armed group", "groupe arme",
    ];

    /// <summary>The first such word in <paramref name="text"/>, however it is written; <c>null</c> where there is none.</summary>
    public static string? NamedIn(string text)
    {
        // Letters stand with dots or without.
        string[] plain = [$" {Plain(text)} ", $" {Plain(text.Replace(".", "", StringComparison.Ordinal))} "];
        return Words.FirstOrDefault(word => plain.Any(said => said.Contains($" {word} ", StringComparison.Ordinal) || said.Contains($" {word}s ", StringComparison.Ordinal)));
    }

    private static string Plain(string text) =>
        string.Join(' ', string.Concat(text.Transliterate().Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
