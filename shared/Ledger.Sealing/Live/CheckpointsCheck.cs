using System.Text.Json.Nodes;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Heads;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Every stored checkpoint: its form, who signed it, and whether the leaves give its root.</summary>
internal sealed class CheckpointsCheck(LiveTrust trust, LiveFindings findings)
{
    private readonly Queue<(SignedCheckpoint Note, LiveHead Stored)> ahead = [];
    private readonly List<VerifierKey> keys = [.. trust.Keys];
    private readonly CosignaturesCheck cosignatures = new(trust, findings);

    /// <summary>The last one whose leaves were all taken.</summary>
    public SignedCheckpoint? Passed { get; private set; }

    /// <summary>The last one of these that a known witness signed.</summary>
    public SignedCheckpoint? Cosigned => cosignatures.Last;

    /// <summary>Whether the head that the reader knows to be signed by a witness has that signature under it here.</summary>
    public bool HasPublished(VerifierKey witness) => cosignatures.HasPublished(witness);

    /// <summary>Takes in what is stored of the leaves that come now.</summary>
    public void Expect(IReadOnlyList<LiveHead> heads)
    {
        foreach (var stored in heads)
        {
            if (stored.Note is null)
                cosignatures.Alone(stored);
            else if (Stored.OrNull(() => SignedCheckpoint.Read(stored.Note)) is { } note && note.Checkpoint.Size == stored.Size)
                ahead.Enqueue((note, stored));
            else
                findings.Add(Broken(stored.Size, "can't be read as a signed checkpoint of that size"));
        }
    }

    /// <summary>Goes on by one leaf.</summary>
    public void Take(LiveLeaf read, Frontier tree)
    {
        if (read.Said is { Type: KeySuccession.Type } fact && Succession(fact.Payload) is { } successor && keys.Exists(successor.Follows))
            keys.Add(successor.Key);
        while (ahead.TryPeek(out var next) && next.Stored.Size <= tree.Size)
            Pass(ahead.Dequeue(), tree);
        if (read.Said is { Type: HeadsSealed.Type } && Passed?.Checkpoint.Size != tree.Size)
            findings.Add("checkpoint-missing", $"size {tree.Size}", $"Leaf {read.Row.Index} was sealed to be the last under a checkpoint, and that checkpoint isn't there.");
    }

    public void End(long size)
    {
        foreach (var (_, beyond) in ahead)
            findings.Add("tail-missing", $"size {beyond.Size}", $"A checkpoint over {beyond.Size} leaves was signed, and there are {size}: the end of the ledger was removed.");
    }

    private void Pass((SignedCheckpoint Note, LiveHead Stored) head, Frontier tree)
    {
        var (size, note) = (head.Stored.Size, head.Note);
        if (size != tree.Size || note.Checkpoint.Root != tree.Root)
            findings.Add(Broken(size, "isn't over the leaves that are there"));
        if (!keys.Exists(key => key.Kind == KeyKind.Log && key.Name == note.Checkpoint.Origin && note.IsSignedBy(key)))
            findings.Add("checkpoint-unsigned", $"size {size}", $"The checkpoint over {size} leaves isn't signed with a key that is pinned here.");
        cosignatures.Take(note, head.Stored);
        Passed = note;
    }

    private static LiveFinding Broken(long size, string why) => new("checkpoint-changed", $"size {size}", $"The checkpoint over {size} leaves {why}: it was changed, or the ledger was.");

    private static KeySuccession? Succession(string fact) =>
        Stored.OrNull(() => JsonNode.Parse(fact)?["succession"]?.GetValue<string>() is { } line ? KeySuccession.Read(line).Succession : null);
}
