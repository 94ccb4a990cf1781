using Concord.Ledger.Evidence;
using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Verify;

/// <summary>That the pack holds all events of the stream, not only true ones.</summary>
internal sealed class HeadsCheck(OpenPack pack, Findings findings)
{
    /// <summary>Checks, and tells what the log sealed of its streams and of its losses; <c>null</c> if that can't be read.</summary>
    public HeadsEvidence? Run(IReadOnlyList<ReadLine?> lines)
    {
        try
        {
            var heads = Read(pack.Files[PackFiles.Heads]);
            if (!findings.Require(IsSealed(heads), "heads-not-sealed", PackFiles.Heads, "That there are no more events isn't shown: the log sealed another end of this stream, or none."))
                return heads;
            LossesCheck.Run(pack, heads, lines, findings);
            if (findings.Require(heads.Inclusion.Index == pack.Checkpoint.Checkpoint.Size - 1, "heads-not-last", PackFiles.Heads, "The log went on between the sealed ends of its streams and the checkpoint: more events may be there."))
                Compare(heads.Proof.Head, lines);
            return heads;
        }
        catch (UnfitForEvidenceException fault)
        {
            findings.Fault("heads-broken", PackFiles.Heads, $"That there are no more events can't be read. {fault.Message}");
            return null;
        }
    }

    private HeadsEvidence Read(byte[] bytes)
    {
        var read = CanonicalJson.Read(bytes);
        var json = JsonShape.Object(read, ["head", "index", "leaf", "path", "payload", "place", "placePath", .. LossesCheck.Members(read)]);
        var head = JsonShape.Object(json.GetProperty("head"), "leaf", "version");
        var (stated, size) = (HeadsSealed.Read(json.GetProperty("payload")), pack.Checkpoint.Checkpoint.Size);
        return new(
            Leaf.Read(json.GetProperty("leaf")), stated, JsonShape.Inclusion(json, "index", "path", size),
            new HeadProof(
                new Head(pack.Manifest.Stream, JsonShape.Number(head, "version", 1), JsonShape.Hash(head.GetProperty("leaf"))),
                JsonShape.Inclusion(json, "place", "placePath", stated.Streams)))
        {
            Losses = LossesCheck.Read(json, size),
        };
    }

    private bool IsSealed(HeadsEvidence heads) =>
        heads.Leaf.Type == HeadsSealed.Type && heads.Leaf.Stream == HeadsSealed.LedgerStream
        && heads.Leaf.Payload == PayloadDigest.Of(heads.Sealed.ToPayload()) && heads.Sealed.Entries == heads.Inclusion.Index
        && heads.Inclusion.Holds(heads.Leaf.Hash(), pack.Checkpoint.Checkpoint.Root) && heads.Proof.Holds(heads.Sealed.Root);

    private void Compare(Head head, IReadOnlyList<ReadLine?> lines)
    {
        var carries = lines.Count == 1 ? "1 event" : $"{lines.Count} events";
        if (findings.Require(head.Version == lines.Count && (lines[^1] is null || lines[^1]!.Hash == head.Leaf), "history-cut", PackFiles.Events,
            head.Version == lines.Count ? "The last event here isn't the last one that the log sealed." : $"At this checkpoint the log holds {head.Version} events of this stream; the pack carries {carries}."))
            findings.State($"The stream has exactly {carries} at this checkpoint.");
    }
}
