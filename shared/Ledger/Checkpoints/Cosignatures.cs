namespace Concord.Ledger.Checkpoints;

/// <summary>Which signatures of others a log publishes under its own checkpoint: those of witnesses whom its operator pinned, and only where they hold.</summary>
public static class Cosignatures
{
    /// <summary>The cosignatures to keep of a note that somebody hands in, or one sentence that says why none is.</summary>
    /// <param name="note">What was handed in.</param>
    /// <param name="own">The checkpoint that the log signed at this size; <c>null</c> if it signed none.</param>
    /// <param name="log">The keys that the log signs with, and signed with before.</param>
    /// <param name="pinned">The keys of the witnesses.</param>
    public static (IReadOnlyList<NoteSignature> Taken, string? Refusal) Admit(SignedCheckpoint note, SignedCheckpoint? own, IReadOnlyCollection<VerifierKey> log, IReadOnlyCollection<VerifierKey> pinned)
    {
        if (own is null || own.Checkpoint.Text != note.Checkpoint.Text || !log.Any(note.IsSignedBy))
            return ([], "The note isn't a checkpoint that this ledger signed: fetch the ledger's checkpoint and cosign that.");

        // As in every signed note, the line of somebody unknown says nothing, and does no harm beside one that is known.
        var claims = from signature in note.Signatures
                     from key in pinned
                     where key.Kind == KeyKind.Witness && signature.IsBy(key)
                     select (Signature: signature, Key: key);
        return claims.ToList() switch
        {
            [] => ([], "No signature under the note is by a witness whom this ledger knows: have its operator pin the witness's key first."),
            var all when all.Find(claim => !claim.Key.Holds(note.Checkpoint, claim.Signature)) is { Key: { } key } => ([], $"The signature under the name {key.Name} doesn't hold for this checkpoint: sign it anew."),
            var all => ([.. all.Select(claim => claim.Signature)], null),
        };
    }
}
