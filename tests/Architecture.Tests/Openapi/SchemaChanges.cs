using System.Text.Json.Nodes;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>What of a changed shape breaks whoever sends it, or whoever reads it.</summary>
internal static class SchemaChanges
{
    private static readonly string[] UpperBounds = ["maxLength", "maxItems", "maximum"];
    private static readonly string[] LowerBounds = ["minLength", "minItems", "minimum"];

    /// <summary>Whatever could be sent must still be taken.</summary>
    public static IEnumerable<string> Sent(JsonObject? before, JsonObject? after, Side old, Side now, string where) =>
        Of(before, after, old, now, where, sent: true, []);

    /// <summary>Whatever was read must still be there, and be what it was.</summary>
    public static IEnumerable<string> Shown(JsonObject? before, JsonObject? after, Side old, Side now, string where) =>
        Of(before, after, old, now, where, sent: false, []);

    private static IEnumerable<string> Of(JsonObject? before, JsonObject? after, Side old, Side now, string where, bool sent, HashSet<JsonObject> seen)
    {
        if (before is null || !seen.Add(before))
            return (before, after, sent) is (null, not null, true) ? [$"{where} is new"] : [];
        if (after is null)
            return [$"{where} is gone"];
        return
        [
            .. Types(before, after, where, sent),
            .. Codes(before, after, where, sent),
            .. sent ? Bounds(before, after, where) : [],
            .. Required(before, after, where, sent),
            .. Members(before, after).SelectMany(member => Of(old.Schema(member.Before), now.Schema(member.After), old, now, $"{where}/{member.Name}", sent, seen)),
        ];
    }

    private static IEnumerable<string> Types(JsonObject before, JsonObject after, string where, bool sent)
    {
        var (were, are) = (Texts(before["type"]), Texts(after["type"]));
        if ((sent ? were.Except(are) : are.Except(were)).Any() || before["format"]?.ToString() != after["format"]?.ToString())
            yield return $"{where} changed its type";
    }

    private static IEnumerable<string> Codes(JsonObject before, JsonObject after, string where, bool sent)
    {
        var (were, are) = (Texts(before["enum"]), Texts(after["enum"]));
        if (sent && (were is [] ? are is not [] : are is not [] && were.Except(are).Any()))
            yield return $"{where} no longer takes {string.Join(", ", were is [] ? ["any text"] : were.Except(are))}";
        if (!sent && were is not [] && are is [])
            yield return $"{where} is no code any more";
    }

    private static IEnumerable<string> Bounds(JsonObject before, JsonObject after, string where) =>
    [
        .. UpperBounds.Where(bound => Number(after[bound]) < (Number(before[bound]) ?? long.MaxValue)).Select(bound => $"{where} has a narrower {bound}"),
        .. LowerBounds.Where(bound => Number(after[bound]) > (Number(before[bound]) ?? 0)).Select(bound => $"{where} has a narrower {bound}"),
        .. after["pattern"] is { } pattern && pattern.ToString() != before["pattern"]?.ToString() ? [$"{where} has another pattern"] : (string[])[],
    ];

    private static IEnumerable<string> Required(JsonObject before, JsonObject after, string where, bool sent)
    {
        var (were, are) = (Texts(before["required"]), Texts(after["required"]));
        return sent ? are.Except(were).Select(member => $"{where}/{member} is required now") : were.Except(are).Select(member => $"{where}/{member} may be missing now");
    }

    private static IEnumerable<(string Name, JsonNode? Before, JsonNode? After)> Members(JsonObject before, JsonObject after) =>
    [
        .. (before["properties"]?.AsObject() ?? []).Select(member => (member.Key, member.Value, after["properties"]?[member.Key])),
        .. before["items"] is { } items ? [("items", items, after["items"])] : Array.Empty<(string, JsonNode?, JsonNode?)>(),
        .. new[] { "oneOf", "anyOf" }.SelectMany(choice => (before[choice]?.AsArray() ?? []).Select((one, at) => ($"{choice}/{at}", one, after[choice]?.AsArray().ElementAtOrDefault(at)))),
    ];

    private static string[] Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray several => [.. several.Select(one => one!.GetValue<string>())],
        _ => [node.GetValue<string>()],
    };

    private static long? Number(JsonNode? node) => node?.GetValue<long>();
}
