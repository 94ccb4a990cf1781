using System.Text.Json;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;
using Concord.Ledger.Losses;

namespace Concord.Ledger.Verify;

/// <summary>That the pack names every loss that the log declared, each as it was sealed; a reader is told of each.</summary>
internal static class LossesCheck
{
    private const string Member = "losses";

    /// <summary>The member that heads have only where there was a loss.</summary>
    public static string[] Members(JsonElement heads) => heads.ValueKind == JsonValueKind.Object && heads.TryGetProperty(Member, out _) ? [Member] : [];

    public static IReadOnlyList<LossEvidence> Read(JsonElement heads, long size) =>
        !heads.TryGetProperty(Member, out var losses) ? []
        : losses.ValueKind == JsonValueKind.Array && losses.GetArrayLength() > 0 ? [.. losses.EnumerateArray().Select(loss => ReadOne(loss, size))]
        : throw new UnfitForEvidenceException("Losses are left out where there are none.");

    public static void Run(OpenPack pack, HeadsEvidence heads, IReadOnlyList<ReadLine?> lines, Findings findings)
    {
        if (!findings.Require(AreSealed(pack, heads), "losses-not-sealed", PackFiles.Heads, $"The log declared {heads.Sealed.Losses} losses, and the pack doesn't show these, each as it was sealed."))
            return;
        var read = lines.OfType<ReadLine>().Select(line => line.Line).ToList();
        foreach (var loss in heads.Losses)
            findings.State($"The log declared a loss as entry {loss.Inclusion.Index}: of {loss.Loss.Lost} entries once signed it kept {loss.Loss.Kept}; {loss.Share(read)}. What else this stream had among those lost isn't known.");
    }

    private static LossEvidence ReadOne(JsonElement json, long size)
    {
        JsonShape.Object(json, "index", "leaf", "path", "payload");
        return new(Leaf.Read(json.GetProperty("leaf")), LossDeclared.Read(json.GetProperty("payload")), JsonShape.Inclusion(json, "index", "path", size));
    }

    // Each has a place of its own, so that one can't stand for another.
    private static bool AreSealed(OpenPack pack, HeadsEvidence heads) =>
        heads.Losses.Count == heads.Sealed.Losses
        && heads.Losses.Index().All(loss => loss.Item.Inclusion.Index > (loss.Index == 0 ? -1 : heads.Losses[loss.Index - 1].Inclusion.Index))
        && heads.Losses.All(loss => loss.Holds(pack.Checkpoint.Checkpoint.Root));
}
