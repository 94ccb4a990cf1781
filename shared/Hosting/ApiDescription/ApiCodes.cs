using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Hosting;

/// <summary>A list of codes as it stands on the outside, each with what it means where that is said.</summary>
internal static class ApiCodes
{
    public static JsonObject Of(Type type, ApiWords words)
    {
        var codes = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        var meanings = from code in codes let meaning = words.Of(type, code) where meaning != "" select $"\n- `{CodeOf(code)}`: {meaning}";
        return new()
        {
            ["type"] = "string",
            ["description"] = words.Of(type) + string.Concat(meanings),
            ["enum"] = new JsonArray([.. codes.Select(code => (JsonNode)CodeOf(code))]),
        };
    }

    private static string CodeOf(FieldInfo code) => JsonNamingPolicy.CamelCase.ConvertName(code.Name);
}
