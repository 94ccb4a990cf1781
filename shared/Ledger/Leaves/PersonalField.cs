using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Ledger.Leaves;

/// <summary>
/// A personal value as it stands in a stored event, told by its exact members: subject, class and commitment, and beside them
/// salt and value (open), a sealed text (sealed), or nothing (withheld, or erased for ever).
/// </summary>
/// <param name="Subject">The person it speaks of.</param>
/// <param name="Class">What it can do to that person.</param>
/// <param name="Commitment">What the leaf holds of it.</param>
/// <param name="Opening">What opens the commitment, where it is there.</param>
/// <param name="IsSealed">Whether a sealed text stands there, which the store holds and a pack never does.</param>
public sealed record PersonalField(Guid Subject, string Class, Hash Commitment, Opening? Opening, bool IsSealed)
{
    /// <summary>Every personal field in a payload with its path, such as <c>names.alsoKnownAs[0]</c>, in canonical order.</summary>
    public static IEnumerable<(string Path, PersonalField Field)> Within(JsonElement payload, string path = "")
    {
        if (TryRead(payload, out var field))
            return [(path, field)];
        return payload.ValueKind switch
        {
            JsonValueKind.Object => payload.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
                .SelectMany(member => Within(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
            JsonValueKind.Array => payload.EnumerateArray().SelectMany((item, at) => Within(item, $"{path}[{at}]")),
            _ => [],
        };
    }

    /// <summary>Whether this is a personal field; an object that only resembles one isn't.</summary>
    public static bool TryRead(JsonElement value, out PersonalField field)
    {
        field = null!;
        if (value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() is < 3 or > 5
            || !Guid.TryParseExact(Text(value, "subject"), "D", out var subject) || $"{subject}" != Text(value, "subject") || Text(value, "class") is not { } sensitivity
            || !Hash.TryParse(Text(value, "commitment"), out var commitment))
            return false;
        field = new PersonalField(subject, sensitivity, commitment, Opening.In(value), Text(value, "sealed") is not null);
        return value.GetPropertyCount() == 3 + (field.Opening is null ? 0 : 2) + (field.IsSealed ? 1 : 0) && (field.Opening is null || !field.IsSealed);
    }

    /// <summary>What stays of it when its value is withheld or gone.</summary>
    public JsonObject Closed() => new() { ["class"] = Class, ["commitment"] = $"{Commitment}", ["subject"] = $"{Subject}" };

    internal static bool Stays(string member) => member is "subject" or "class" or "commitment";

    private static string? Text(JsonElement holder, string member) =>
        holder.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
