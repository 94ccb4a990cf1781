using System.Text;

namespace Concord.Ledger.Checkpoints;

/// <summary>A checkpoint with the signatures under it: the log's own, and those of witnesses (C2SP signed note).</summary>
/// <param name="Checkpoint">What was signed.</param>
/// <param name="Signatures">Who signed it, in the order of the lines.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, IReadOnlyList<NoteSignature> Signatures)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The note as it is published, stored and carried.</summary>
    public string Text => $"{Checkpoint.Text}\n{string.Concat(Signatures.Select(signature => $"{signature.Line}\n"))}";

    /// <summary>The SHA-256 of the signed text: what later entries name this checkpoint by.</summary>
    public Hash Digest => Hash.Of(Encoding.UTF8.GetBytes(Checkpoint.Text));

    /// <summary>Reads a note.</summary>
    /// <exception cref="UnreadableNoteException">It isn't a signed checkpoint.</exception>
    public static SignedCheckpoint Read(ReadOnlySpan<byte> note)
    {
        try
        {
            return Read(Utf8.GetString(note));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableNoteException("A checkpoint is UTF-8 text.");
        }
    }

    /// <summary>Reads a note.</summary>
    /// <exception cref="UnreadableNoteException">It isn't a signed checkpoint.</exception>
    public static SignedCheckpoint Read(string note)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1;
        if (end == 0 || !note.EndsWith('\n') || note.Length == end + 1)
            throw new UnreadableNoteException("A signed checkpoint is its text, an empty line, and one line for each signature.");
        return new(Checkpoint.Read(note[..end]), [.. note[(end + 1)..^1].Split('\n').Select(NoteSignature.Read)]);
    }

    /// <summary>The same with one more signature, as a witness hands it back.</summary>
    public SignedCheckpoint With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>Whether <paramref name="key"/> signed this.</summary>
    public bool IsSignedBy(VerifierKey key) => Signatures.Any(signature => signature.IsBy(key) && key.Holds(Checkpoint, signature));
}
