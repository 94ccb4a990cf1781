using System.Text.Json;
using Concord.Ledger.Leaves;

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
    public JsonElement ToPayload() => ExactMembers.Of(new Form($"{Checkpoint}", Kept, Lost, Reason));

    /// <summary>Reads the payload of a leaf.</summary>
    /// <exception cref="UnfitForEvidenceException">It is another payload.</exception>
    public static LossDeclared Read(JsonElement payload) => TryRead(payload) ?? throw new UnfitForEvidenceException("It declares no loss: checkpoint, kept, lost and reason are expected.");

    /// <summary>Reads the payload of a leaf; <c>null</c> for another payload.</summary>
    public static LossDeclared? TryRead(JsonElement payload) =>
        ExactMembers.Read<Form>(payload) is { Kept: >= 0, Lost: >= 0 } form && Hash.TryParse(form.Checkpoint, out var checkpoint) ? new(checkpoint, form.Lost, form.Kept, form.Reason) : null;

    private sealed record Form(string Checkpoint, long Kept, long Lost, string Reason);
}
