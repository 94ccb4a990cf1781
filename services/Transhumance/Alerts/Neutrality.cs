using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Concord.Hosting;

namespace Concord.Transhumance.Alerts;

/// <summary>TR-09: an alert blames no group, uses no word of war for herds or farmers, names no number to call, and says what to do.</summary>
internal static partial class Neutrality
{
    /// <summary>The words that no alert contains, by language. A list is no judgement: whoever approves reads the text.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> Words = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["en"] = Set("invasion", "invade", "invades", "invading", "invader", "invaders", "horde", "hordes", "swarm", "infest", "bandit", "bandits", "terrorist", "terrorists", "jihadist", "jihadists",
            "savage", "savages", "foreigner", "foreigners", "tribe", "tribes", "tribal", "ethnic", "enemy", "enemies", "criminal", "criminals", "fulani", "fulanis", "peul", "peuls", "dogon", "dogons", "mossi", "tuareg", "tuaregs", "hausa", "bambara", "songhai"),
        ["fr"] = Set("invasion", "envahir", "envahit", "envahissent", "envahisseur", "envahisseurs", "horde", "hordes", "essaim", "infester", "bandit", "bandits", "terroriste", "terroristes", "djihadiste", "djihadistes",
            "sauvage", "sauvages", "étranger", "étrangers", "tribu", "tribus", "tribal", "ethnie", "ethnies", "ethnique", "ennemi", "ennemis", "criminel", "criminels", "peul", "peuls", "peulh", "peulhs", "dogon", "dogons", "mossi", "mossis", "touareg", "touaregs", "haoussa", "haoussas", "bambara", "songhaï"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Refuses a text that isn't neutral or doesn't say what to do.</summary>
    public static Refusal? MustBeNeutral(this AlertTexts texts) =>
        texts.All.Select(said => Fault(said.Language, said.Text)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Fault(string language, AlertText text)
    {
        var said = $"{text.Headline}\n{text.Description}\n{text.Instruction}";
        return Rules.TextIsNeutral.Unless(!Word().Matches(said).Any(word => Words[language].Contains(word.Value)), $"The text ({language}) blames a group or speaks of war. Say what is expected, where and when, and leave out who.")
            ?? Rules.TextIsNeutral.Unless(!Digits().IsMatch(said), $"The text ({language}) holds what looks like a telephone number. Whoever is told knows their own contact; leave it out.")
            ?? Rules.TextIsNeutral.Unless(Word().Count(text.Instruction) >= 3, $"The text ({language}) does not say what to do. Write an instruction in a sentence.");
    }

    private static FrozenSet<string> Set(params IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Word();

    [GeneratedRegex(@"(\d[ .-]?){7,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Digits();
}
