using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Ledger.Leaves;

/// <summary>Reads and writes what is sealed under exactly its own members: none missing, none too many, none null that must say something.</summary>
internal static class ExactMembers
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The members as JSON.</summary>
    public static JsonElement Of<T>(T form) => JsonSerializer.SerializeToElement(form, Json);

    /// <summary>The members; <c>null</c> if the JSON has others.</summary>
    public static T? Read<T>(JsonElement json) where T : class
    {
        try
        {
            return json.Deserialize<T>(Json);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Which member it was stands in no message that a reader could use.
            return null;
        }
    }
}
