using Concord.Ledger.Checkpoints;

namespace Concord.Ledger.Sealing.Live;

/// <summary>What witnesses signed, as it is kept under the checkpoints: each line by a known witness and for the checkpoint it stands under.</summary>
internal sealed class CosignaturesCheck(LiveTrust trust, LiveFindings findings)
{
    private const int MostNamed = 1000;
    private readonly List<VerifierKey> witnesses = [.. trust.Keys.Where(key => key.Kind == KeyKind.Witness)];
    private readonly HashSet<string> unknown = [];
    private SignedCheckpoint? published;

    /// <summary>The last checkpoint that a known witness signed, with their signatures.</summary>
    public SignedCheckpoint? Last { get; private set; }

    public bool HasPublished(VerifierKey witness) => published?.IsSignedBy(witness) is true;

    /// <summary>Lines under a checkpoint that isn't there.</summary>
    public void Alone(LiveHead stored)
    {
        foreach (var (witness, _) in stored.Cosignatures)
            findings.Add("cosignature-alone", $"size {stored.Size}", $"The witness {witness} signed a head over {stored.Size} leaves, and no checkpoint over so many is there: it was removed, or the ledger was set back.");
    }

    public void Take(SignedCheckpoint note, LiveHead stored)
    {
        foreach (var (name, line) in stored.Cosignatures)
            note = Take(note, name, line) is { } holds ? note.With(holds) : note;
        if (witnesses.Exists(note.IsSignedBy))
            Last = note;
        if (note.Checkpoint == trust.Cosigned?.Checkpoint)
            published = note;
    }

    private NoteSignature? Take(SignedCheckpoint note, string name, string line)
    {
        var (signature, size) = (Stored.OrNull(() => NoteSignature.Read(line)), note.Checkpoint.Size);
        var claimed = witnesses.Find(key => name == $"{key.Name}+{key.KeyHash:x8}");
        if (signature is not null && claimed is not null && signature.IsBy(claimed) && claimed.Holds(note.Checkpoint, signature))
            return signature;
        if (claimed is not null)
            findings.Add("cosignature-wrong", $"size {size}", $"What stands as the signature of the witness {name} under the head over {size} leaves isn't by that witness for this head: it was changed, or the head was rewritten after the witness saw it.");
        else if (unknown.Count < MostNamed && unknown.Add(name))
            findings.Add("cosignature-unknown", $"size {size}", $"From the head over {size} leaves on there are signatures of {name}, a witness whose key isn't pinned here: pin it if you know it; else they were put in.");
        return null;
    }
}
