using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Concord.Hosting;

/// <summary>JSON as the HTTP edge takes it: no unknown or doubled member, nothing left out, no depth beyond 32, every bound kept.</summary>
/// <remarks>Only requests are read so; stored events and messages are read tolerantly.</remarks>
public static class StrictJson
{
    /// <summary>How requests are read and answers written.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Names stand in answers as people write them, not as escapes.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        MaxDepth = 32,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads <typeparamref name="T"/>, or says which members are at fault.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json, out IReadOnlyList<Fault> faults) where T : class => Read<T>(json, Options, out faults);

    internal static T? Read<T>(ReadOnlySpan<byte> json, JsonSerializerOptions options, out IReadOnlyList<Fault> faults) where T : class
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(json.IsEmpty ? "{}"u8 : json, options);
            faults = read is null ? [new("", "is null; send an object")] : Bounds.Of(read);
            return read;
        }
        catch (JsonException fault)
        {
            faults = [new(Pointer(fault.Path), Saying(fault))];
            return null;
        }
    }

    private static string Pointer(string? path) => path is null or "$" ? "" : path.TrimStart('$').Replace('.', '/').Replace("[", "/").Replace("]", "");

    // The serializer's own words, without the type names and positions that speak of our code rather than of the request.
    private static string Saying(JsonException fault)
    {
        var words = fault.Message.Split(" Path:")[0];
        if (words.Contains("could not be mapped", StringComparison.Ordinal))
            return "is unknown here";
        if (words.Contains("missing required properties", StringComparison.Ordinal))
            return "lacks " + words[(words.LastIndexOf(':') + 1)..].Trim();
        return words.Contains("could not be converted", StringComparison.Ordinal) ? "has the wrong type or is no known code" : "is not valid JSON here";
    }
}
