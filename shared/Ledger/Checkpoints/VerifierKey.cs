using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Concord.Ledger.Checkpoints;

/// <summary>The public half of a signer's key, in the form <c>name+hash+base64</c> of C2SP signed notes.</summary>
/// <param name="Name">The signer's name: the log's origin, or the witness's.</param>
/// <param name="Kind">What it signs.</param>
/// <param name="PublicKey">Ed25519.</param>
public sealed record VerifierKey(string Name, KeyKind Kind, PublicKey PublicKey)
{
    private const int SignatureLength = 64;

    /// <summary>The number by which signature lines name this key.</summary>
    public uint KeyHash => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{Name}\n"), .. Typed]));

    private byte[] Typed => [(byte)Kind, .. PublicKey.Export(KeyBlobFormat.RawPublicKey)];

    /// <summary>One line, without its line end.</summary>
    public string Text => $"{Name}+{KeyHash:x8}+{Convert.ToBase64String(Typed)}";

    /// <summary>Reads the one-line form.</summary>
    /// <exception cref="UnreadableNoteException">It isn't a key, or not whole.</exception>
    public static VerifierKey Read(string text)
    {
        var parts = text.Split('+', 3);
        var bytes = new byte[text.Length];
        if (parts is [{ Length: > 0 } name, _, var base64] && Convert.TryFromBase64String(base64, bytes, out var length) && length == 1 + Hash.Length
            && (KeyKind)bytes[0] is KeyKind.Log or KeyKind.Witness && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes.AsSpan(1, Hash.Length), KeyBlobFormat.RawPublicKey, out var key)
            && new VerifierKey(name, (KeyKind)bytes[0], key!) is var read && read.Text == text)
            return read;
        throw new UnreadableNoteException("A key is one line, name+hash+base64, and its hash must fit.");
    }

    /// <summary>Whether the signature on this checkpoint is by this key.</summary>
    public bool Holds(Checkpoint checkpoint, NoteSignature signature) => Kind switch
    {
        KeyKind.Log => signature.Bytes.Length == SignatureLength && Verify(checkpoint.Text, signature.Bytes.Span),
        _ => signature.Bytes.Length == sizeof(ulong) + SignatureLength && Verify(Cosigned(checkpoint, SeenAt(signature)), signature.Bytes.Span[sizeof(ulong)..]),
    };

    /// <summary>When a witness saw the checkpoint, in seconds since 1970.</summary>
    public static ulong SeenAt(NoteSignature signature) => BinaryPrimitives.ReadUInt64BigEndian(signature.Bytes.Span);

    internal static string Cosigned(Checkpoint checkpoint, ulong time) => $"cosignature/v1\ntime {time.ToString(CultureInfo.InvariantCulture)}\n{checkpoint.Text}";

    internal bool HasSigned(byte[] signed, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(PublicKey, signed, signature);

    private bool Verify(string text, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(PublicKey, Encoding.UTF8.GetBytes(text), signature);
}
