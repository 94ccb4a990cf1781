using System.Text.Json.Nodes;
using Concord.Architecture.Tests.Openapi;

namespace Concord.Architecture.Tests.Feeds;

/// <summary>
/// What of a changed schema breaks somebody: a reader who was made for the old one and meets a new event, or one made for the new one who
/// replays the feed from its beginning. Members that may be left out, and codes, may be added; nothing else changes.
/// </summary>
internal static class SchemaCompatibility
{
    private static readonly string[] Form = ["type", "format", "pattern", "const", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];

    public static IEnumerable<string> Breaks(JsonObject before, JsonObject after) => Of(before, after, new Side(before, []), new Side(after, []), "");

    private static IEnumerable<string> Of(JsonObject before, JsonObject after, Side old, Side now, string where) =>
    [
        .. Form.Where(part => before[part]?.ToJsonString() != after[part]?.ToJsonString()).Select(part => $"{where}: has another {part}"),
        .. Texts(before["enum"]).Except(Texts(after["enum"])).Select(code => $"{where}: no longer knows {code}"),
        .. Texts(before["required"]).Except(Texts(after["required"])).Select(member => $"{where}/{member}: may be missing now"),
        .. Texts(after["required"]).Except(Texts(before["required"])).Select(member => $"{where}/{member}: is missing in what was published before"),
        .. Members(before).SelectMany(member => after["properties"]?[member.Key] is { } kept ? Of(old.Resolve(member.Value), now.Resolve(kept), old, now, $"{where}/{member.Key}") : [$"{where}/{member.Key}: is gone"]),
        .. before["items"] is { } items ? after["items"] is { } kept ? Of(old.Resolve(items), now.Resolve(kept), old, now, $"{where}/items") : [$"{where}/items: is gone"] : Array.Empty<string>(),
    ];

    private static JsonObject Members(JsonObject schema) => schema["properties"]?.AsObject() ?? [];

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(text => $"{text}") ?? [];
}
