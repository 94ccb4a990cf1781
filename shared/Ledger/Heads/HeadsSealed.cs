using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Heads;

/// <summary>
/// The fact by which the map of heads gets into the log, as the last leaf before a checkpoint. It names the checkpoint before it, so that
/// every later leaf is known to be younger than that.
/// </summary>
/// <param name="Entries">How many leaves the map covers: all those before this one.</param>
/// <param name="Streams">How many streams the map has.</param>
/// <param name="Root">The root of the map.</param>
/// <param name="Checkpoint">The digest of the last signed checkpoint; <c>null</c> before the first.</param>
/// <param name="Losses">How many losses the log declared so far, so that no pack can leave one out.</param>
public sealed record HeadsSealed(long Entries, long Streams, Hash Root, Hash? Checkpoint, long Losses = 0)
{
    /// <summary>The stored name of this fact.</summary>
    public const string Type = "heads-sealed";

    /// <summary>The stream of what a ledger records about itself; the same in every log.</summary>
    public static Guid LedgerStream { get; } = new("1ed9e400-0000-8000-8000-000000000000");

    /// <summary>The payload of the leaf.</summary>
    public JsonElement ToPayload() => ExactMembers.Of(new Form(Checkpoint?.ToString(), Entries, $"{Root}", Streams, Losses == 0 ? null : Losses));

    /// <summary>Reads the payload of the leaf.</summary>
    /// <exception cref="UnfitForEvidenceException">It is another payload.</exception>
    public static HeadsSealed Read(JsonElement payload)
    {
        var hash = default(Hash);
        return ExactMembers.Read<Form>(payload) is { Entries: >= 0, Streams: >= 0, Losses: null or > 0 } form && Hash.TryParse(form.Root, out var root)
            && (form.Checkpoint is null || Hash.TryParse(form.Checkpoint, out hash)) && payload.TryGetProperty("losses", out _) == form.Losses.HasValue
            ? new(form.Entries, form.Streams, root, form.Checkpoint is null ? null : hash, form.Losses ?? 0)
            : throw new UnfitForEvidenceException("It doesn't say where the streams end: entries, streams, root and the checkpoint before are expected.");
    }

    // A log that never lost anything says nothing of losses.
    private sealed record Form(string? Checkpoint, long Entries, string Root, long Streams, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Losses = null);
}
