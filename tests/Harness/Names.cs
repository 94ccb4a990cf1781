using System.Text.Json;

namespace Concord.Harness;

/// <summary>How names of the code stand on the outside.</summary>
public static class Names
{
    /// <summary><c>OpenScreening</c> as in a URL: <c>open-screening</c>.</summary>
    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary><c>OpenScreening</c> as in a test class: <c>open_screening</c>.</summary>
    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
