using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Verify;

/// <summary>For each event, the line that shows its place in the log.</summary>
internal sealed class ProofsCheck(OpenPack pack)
{
    private readonly List<byte[]?> lines = pack.Lines(PackFiles.Proofs);

    public int Count => lines.Count;

    /// <summary>Checks an event by itself, so that all cores can help; the answer is what doesn't hold.</summary>
    public Fault? Check(ReadLine line)
    {
        var (at, what) = ($"event {line.Number}", $"vent {line.Number} ({line.Line.Leaf.Type})");
        if (Path(line) is not { } path)
            return new Fault("proof-broken", at, $"The proof of e{what} isn't there, or isn't for this event.");
        return new InclusionProof(line.Line.Index, pack.Checkpoint.Checkpoint.Size, path).Holds(line.Hash, pack.Checkpoint.Checkpoint.Root)
            ? null
            : new Fault("not-in-tree", at, $"E{what} isn't in the log as it stands here: who, when, why, what or its place was changed, or its proof was.");
    }

    private Hash[]? Path(ReadLine line)
    {
        try
        {
            var json = JsonShape.Object(CanonicalJson.Read(lines.ElementAtOrDefault(line.Number - 1)), "index", "path");
            var path = JsonShape.Path(json, "path");
            return JsonShape.Number(json, "index", 0) == line.Line.Index ? path : null;
        }
        catch (UnfitForEvidenceException)
        {
            return null;
        }
    }
}
