using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Losses;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>What was seen of the log outside its database, by the reader and by witnesses: the log has to contain it still.</summary>
internal sealed class SeenBefore(LiveTrust trust, LiveFindings findings)
{
    private readonly List<LossDeclared> losses = [];
    private readonly HashSet<SignedCheckpoint> broken = [];

    /// <summary>A loss that the log itself declares under a signature is no secret any more.</summary>
    public void Forgive(string declared)
    {
        if (Stored.OrNull(() => LossDeclared.TryRead(JsonElement.Parse(declared))) is { } loss)
            losses.Add(loss);
    }

    public void Compare(Frontier tree)
    {
        foreach (var seen in (SignedCheckpoint?[])[trust.Seen, trust.Cosigned])
            if (seen is not null && seen.Checkpoint.Size == tree.Size && seen.Checkpoint.Root != tree.Root)
                broken.Add(seen);
    }

    public void End(long size, CheckpointsCheck checkpoints)
    {
        if (trust.Seen is { } seen && seen.Checkpoint.Size > size)
            Find(seen, "ledger-rewound", $"A checkpoint over {seen.Checkpoint.Size} leaves was seen here before, and there are {size} now: the end of the ledger is gone.");
        else if (trust.Seen is { } known && broken.Contains(known))
            Find(known, "ledger-rewritten", $"The first {known.Checkpoint.Size} leaves aren't those that a checkpoint held which was seen here before: the ledger was rewritten.");
        foreach (var witness in trust.Cosigned is { } note ? trust.Keys.Where(key => key.Kind == KeyKind.Witness && note.IsSignedBy(key)) : [])
            Compare(witness, trust.Cosigned!, size, checkpoints);
    }

    private void Compare(VerifierKey witness, SignedCheckpoint note, long size, CheckpointsCheck checkpoints)
    {
        if (note.Checkpoint.Size > size || broken.Contains(note))
            Find(note, "witness-contradicted", $"The witness {witness.Name} signed a head over {note.Checkpoint.Size} leaves, and the {size} leaves that are there don't continue it: the ledger was set back or rewritten.");
        else if (!checkpoints.HasPublished(witness))
            Find(note, "cosignature-missing", $"The witness {witness.Name} signed the head over {note.Checkpoint.Size} leaves, and its signature isn't kept under it: it was removed, or never handed in.");
    }

    private void Find(SignedCheckpoint seen, string code, string says)
    {
        if (!losses.Exists(loss => loss.Checkpoint == seen.Digest || (loss.Kept < seen.Checkpoint.Size && seen.Checkpoint.Size <= loss.Lost)))
            findings.Add(code, $"size {seen.Checkpoint.Size}", says);
    }
}
