using System.Text.RegularExpressions;

namespace Concord.Privacy;

/// <summary>
/// How a name of the region sounds, however it was spelt: Ouédraogo and Wedraogo, Diallo and Jalloh, Mohamed and Muhammad are one. It goes by what clerks
/// who write French, English or Arabic do with the same sound (docs/decisions/0026).
/// </summary>
internal static partial class SoundsLike
{
    // In this order; a capital is a sound that no later line takes apart.
    private static readonly (Regex Spelt, string Sound)[] Sounds =
    [
        (Unwritten(), "a"), (Doubled(), "${letter}"), (Tch(), "T"), (Dj(), "J"), (Sh(), "s"), (SoftC(), "s"), (K(), "k"), (HardG(), "g"), (Ph(), "f"), (X(), "ks"), (Gn(), "n"), (NasalBefore(), "m"),
        (W(), "W"), (Y(), "Y"), (H(), ""), (U(), "u"), (E(), "e"), (I(), "i"), (Drawn(), "${letter}"),
    ];

    /// <summary>The sound of a word in small Latin letters. A short name keeps its vowels, or it would sound like too many.</summary>
    public static string Of(string word)
    {
        var sound = Sounds.Aggregate(word, (spelt, rule) => rule.Spelt.Replace(spelt, rule.Sound));
        var bare = Vowels().Replace(sound, "");
        return bare.Length < 2 ? sound : Vowels().IsMatch(sound[..1]) ? $"a{bare}" : bare;
    }

    [GeneratedRegex("(?<letter>[a-z])\\k<letter>+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)] private static partial Regex Doubled();
    [GeneratedRegex("^h(?=[bcdfgjklmnpqrstvwxz])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Unwritten();
    [GeneratedRegex("tch|t[iy](?=[aeou])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Tch();
    [GeneratedRegex("dj|d[iy](?=[aeou])|j", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Dj();
    [GeneratedRegex("sch|[cs]h|z", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Sh();
    [GeneratedRegex("c(?=[eiy])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex SoftC();
    [GeneratedRegex("ck|kh|qu(?=[ei])|[cq]", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex K();
    [GeneratedRegex("gh|gu(?=[ei])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex HardG();
    [GeneratedRegex("ph", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Ph();
    [GeneratedRegex("x", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex X();
    [GeneratedRegex("gn|ny(?=[aeou])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Gn();
    [GeneratedRegex("n(?=[bp])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex NasalBefore();
    [GeneratedRegex("h?ou(?=[aei])|[wv]", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex W();
    [GeneratedRegex("[iy](?=[aeou])", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Y();
    [GeneratedRegex("h", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex H();
    [GeneratedRegex("ou|oo|o", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex U();
    [GeneratedRegex("a[iy]|e[iy]?", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex E();
    [GeneratedRegex("(?<letter>[aeiu])\\k<letter>+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)] private static partial Regex Drawn();
    [GeneratedRegex("y", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex I();
    [GeneratedRegex("[aeiu]", RegexOptions.None, matchTimeoutMilliseconds: 1000)] private static partial Regex Vowels();
}
