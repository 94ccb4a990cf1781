using System.Text.Json;

namespace Concord.ViolenceReduction;

/// <summary>Codes as they stand on the outside, for sentences.</summary>
internal static class Words
{
    public static string Of<T>(T code) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    public static string Of<T>(ReadOnlySpan<T> codes) where T : struct, Enum
    {
        var words = new List<string>();
        foreach (var code in codes)
            words.Add(Of(code));
        return string.Join(" or ", words);
    }
}
