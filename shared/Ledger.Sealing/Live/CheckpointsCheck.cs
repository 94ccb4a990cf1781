using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Heads;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Every stored checkpoint: its form, who signed it, and whether the leaves give its root.</summary>
internal sealed class CheckpointsCheck(Queue<(long Size, SignedCheckpoint Note)> ahead, LiveTrust trust, List<LiveFinding> findings)
{
    private readonly List<VerifierKey> keys = [.. trust.Keys];

    /// <summary>The last one whose leaves were all taken.</summary>
    public SignedCheckpoint? Passed { get; private set; }

    /// <summary>The last one there is.</summary>
    public SignedCheckpoint? Last { get; } = ahead.LastOrDefault().Note;

    public static async Task<CheckpointsCheck> ReadAsync(LiveBook book, LiveTrust trust, List<LiveFinding> findings)
    {
        var read = new Queue<(long, SignedCheckpoint)>();
        foreach (var (size, note) in await book.RowsAsync("select size, note from {0}.ledger_checkpoints order by size", row => (row.GetInt64(0), row.GetString(1))))
        {
            try
            {
                read.Enqueue((size, SignedCheckpoint.Read(note)));
            }
            catch (UnreadableNoteException)
            {
                findings.Add(Broken(size, "can't be read as a signed checkpoint"));
            }
        }

        return new(read, trust, findings);
    }

    /// <summary>Goes on by one leaf.</summary>
    public void Take(LiveRow row, Frontier tree)
    {
        if (row is { FactType: KeySuccession.Type, Fact: { } fact } && Succession(fact) is { } successor && keys.Exists(successor.Follows))
            keys.Add(successor.Key);
        while (ahead.TryPeek(out var next) && next.Size <= tree.Size)
        {
            var (size, note) = ahead.Dequeue();
            if (size != tree.Size || note.Checkpoint.Size != size || note.Checkpoint.Root != tree.Root)
                findings.Add(Broken(size, "isn't over the leaves that are there"));
            if (!keys.Any(key => key.Kind == KeyKind.Log && key.Name == note.Checkpoint.Origin && note.IsSignedBy(key)))
                findings.Add(new("checkpoint-unsigned", $"size {size}", $"The checkpoint over {size} leaves isn't signed with a key that is pinned here."));
            Passed = note;
        }

        if (row.FactType == HeadsSealed.Type && Passed?.Checkpoint.Size != tree.Size)
            findings.Add(new("checkpoint-missing", $"size {tree.Size}", $"Leaf {row.Index} was sealed to be the last under a checkpoint, and that checkpoint isn't there."));
    }

    public void End(long size)
    {
        foreach (var (beyond, _) in ahead)
            findings.Add(new("tail-missing", $"size {beyond}", $"A checkpoint over {beyond} leaves was signed, and there are {size}: the end of the ledger was removed."));
    }

    private static LiveFinding Broken(long size, string why) => new("checkpoint-changed", $"size {size}", $"The checkpoint over {size} leaves {why}: it was changed, or the ledger was.");

    private static KeySuccession? Succession(string fact)
    {
        try
        {
            return JsonNode.Parse(fact)?["succession"]?.GetValue<string>() is { } line ? KeySuccession.Read(line).Succession : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or UnreadableNoteException)
        {
            return null;
        }
    }
}
