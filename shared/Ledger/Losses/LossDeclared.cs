using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Ledger.Losses;

/// <summary>
/// The fact by which a log says itself that it lost its end, as after the restore of a backup. A checkpoint that was seen outside can't be continued;
/// only after this leaf is anything signed again.
/// </summary>
/// <param name="Checkpoint">The digest of the last checkpoint that was seen outside.</param>
/// <param name="Lost">How many leaves that checkpoint had.</param>
/// <param name="Kept">How many leaves the last checkpoint has that is still there.</param>
/// <param name="Reason">Why, in the operator's words; it names nobody.</param>
public sealed record LossDeclared(Hash Checkpoint, long Lost, long Kept, string Reason)
{
    /// <summary>The stored name of this fact.</summary>
    public const string Type = "loss-declared";

    /// <summary>The payload of the leaf.</summary>
    public JsonElement ToPayload() => JsonSerializer.SerializeToElement(new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["checkpoint"] = $"{Checkpoint}", ["kept"] = Kept, ["lost"] = Lost, ["reason"] = Reason,
    });

    /// <summary>Reads the payload of a leaf.</summary>
    public static LossDeclared Of(string payload)
    {
        using var read = JsonDocument.Parse(payload);
        var loss = read.RootElement;
        return new(Hash.TryParse(loss.GetProperty("checkpoint").GetString(), out var checkpoint) ? checkpoint : default, loss.GetProperty("lost").GetInt64(), loss.GetProperty("kept").GetInt64(), loss.GetProperty("reason").GetString()!);
    }

    /// <summary>Which checkpoint a stored payload says was lost; <c>null</c> for another payload.</summary>
    public static Hash? TryName(string payload)
    {
        try
        {
            return Hash.TryParse(JsonNode.Parse(payload)?["checkpoint"]?.GetValue<string>(), out var named) ? named : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
