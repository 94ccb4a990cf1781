using System.Text.RegularExpressions;

namespace Concord.Platform.Running;

/// <summary>What stands between <c>${</c> and <c>}</c> in a value of <c>tye.yaml</c>: a process, or a kind of thing and its name.</summary>
internal static partial class Placeholder
{
    private static readonly string[] Kinds = ["postgres", "secret", "folder"];

    public static string Fill(string value, Func<string, string, string> known) =>
        Pattern.Replace(value, match => known(match.Groups["kind"].Value, match.Groups["name"].Value));

    public static IEnumerable<string> Names(string value, string kind) =>
        Pattern.Matches(value).Where(match => match.Groups["kind"].Value == kind).Select(match => match.Groups["name"].Value);

    public static void Check(string value, TyeDescription description, string where)
    {
        foreach (Match match in Pattern.Matches(value))
        {
            var kind = match.Groups["kind"].Value;
            var known = match.Groups["name"].Success ? Kinds.Contains(kind) : description.Services.Exists(service => service.Name == kind);
            if (!known)
                throw new RefusalException($"tye.yaml: {match.Value} in {where} names nothing that Concord knows.");
        }
    }

    [GeneratedRegex(@"\$\{(?<kind>[^}:]*)(:(?<name>[^}]*))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }
}
