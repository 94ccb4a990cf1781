using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>One event in a pack: where it is in the log, what was sealed, and what of it is shown.</summary>
/// <param name="Index">Its place in the log, from 0.</param>
/// <param name="Leaf">What was sealed.</param>
/// <param name="Payload">What happened; personal fields are open or closed.</param>
/// <param name="Reason">The reason given, where it is shown.</param>
public sealed record EvidenceLine(long Index, Leaf Leaf, JsonElement Payload, Opening? Reason)
{
    /// <summary>The reason as the store keeps it, for whoever opens it; a pack never holds it.</summary>
    public JsonElement SealedReason { get; init; }

    /// <summary>The line as it stands in <c>events.jsonl</c>, without its line end.</summary>
    public byte[] Bytes() => CanonicalJson.Of(new JsonObject
    {
        ["index"] = Index,
        ["leaf"] = JsonObject.Create(Leaf.ToJson()),
        ["payload"] = Node(Payload),
        ["reason"] = Reason is null ? null : new JsonObject { ["salt"] = $"{Reason.Salt}", ["value"] = Node(Reason.Value) },
    });

    /// <summary>Takes away what isn't to be shown. What was sealed stays as it is, and so does its proof.</summary>
    /// <param name="shows">Whether the field at this path is shown; <see cref="Opening.ReasonPath"/> asks for the reason.</param>
    public EvidenceLine Withholding(Func<string, PersonalField?, bool> shows) => this with
    {
        Payload = JsonSerializer.SerializeToElement(Shown(Payload, "", shows)),
        Reason = Reason is not null && shows(Opening.ReasonPath, null) ? Reason : null,
    };

    private static JsonNode? Shown(JsonElement value, string path, Func<string, PersonalField?, bool> shows)
    {
        if (PersonalField.TryRead(value, out var field))
            return field.Opening is not null && shows(path, field) ? Node(value) : field.Closed();
        return value.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(member =>
                KeyValuePair.Create(member.Name, Shown(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", shows)))),
            JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select((item, at) => Shown(item, $"{path}[{at}]", shows))]),
            _ => Node(value),
        };
    }

    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}
