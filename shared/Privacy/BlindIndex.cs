using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnyAscii;

namespace Concord.Privacy;

/// <summary>
/// Finds people by name without keeping a name: each word of a name, normalised, becomes a keyed digest that only this
/// platform can make, and a different one in each mission. So does how it sounds.
/// </summary>
/// <param name="key">The index key, at least 32 bytes, from configuration.</param>
public sealed class BlindIndex(byte[] key)
{
    /// <summary>The digests of the words in <paramref name="names"/>, each once.</summary>
    public IReadOnlyList<string> Tokens(string mission, params IEnumerable<string> names) => Digests(mission, names.SelectMany(Words));

    /// <summary>The digests of how the words in <paramref name="names"/> sound, each once; no digest of a word is among them.</summary>
    public IReadOnlyList<string> Sounds(string mission, params IEnumerable<string> names) => Digests(mission, names.SelectMany(Words).Select(word => $"sounds like {SoundsLike.Of(word)}"));

    private IReadOnlyList<string> Digests(string mission, IEnumerable<string> words)
    {
        var missionKey = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(mission));
        return [.. words.Distinct(StringComparer.Ordinal).Select(word => Convert.ToBase64String(HMACSHA256.HashData(missionKey, Encoding.UTF8.GetBytes(word))[..16]))];
    }

    private static bool IsLetterOrSpace(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;

    // Accents, case, punctuation and even the script differ between those who write a name down.
    private static string[] Words(string name) =>
        string.Concat(string.Concat(name.EnumerateRunes().Where(IsLetterOrSpace)).Transliterate().Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
