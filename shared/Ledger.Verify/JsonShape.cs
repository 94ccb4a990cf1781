using System.Text.Json;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Verify;

/// <summary>Takes members out of JSON that must have exactly the shape that the evidence format says.</summary>
internal static class JsonShape
{
    public static JsonElement Object(JsonElement json, params string[] members) =>
        json.ValueKind == JsonValueKind.Object && json.GetPropertyCount() == members.Length && members.All(member => json.TryGetProperty(member, out _))
            ? json
            : throw new UnfitForEvidenceException($"It hasn't exactly the members {string.Join(", ", members)}.");

    public static long Number(JsonElement json, string member, long least) =>
        json.GetProperty(member) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) && number >= least
            ? number
            : throw new UnfitForEvidenceException($"'{member}' is no number from {least}.");

    public static Hash Hash(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && Ledger.Hash.TryParse(json.GetString(), out var hash)
            ? hash
            : throw new UnfitForEvidenceException("A hash isn't 32 bytes in base64.");

    public static InclusionProof Inclusion(JsonElement json, string index, string path, long size) => new(Number(json, index, 0), size, Path(json, path));

    public static Hash[] Path(JsonElement json, string member) =>
        json.GetProperty(member) is { ValueKind: JsonValueKind.Array } path
            ? [.. path.EnumerateArray().Select(Hash)]
            : throw new UnfitForEvidenceException($"'{member}' is no list of hashes.");
}
