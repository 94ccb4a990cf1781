using System.Buffers.Binary;
using System.Text;
using NSec.Cryptography;

namespace Concord.Ledger.Checkpoints;

/// <summary>The private half of a signer's key. It lies outside the database, in a file that only the sealer reads.</summary>
public sealed class SignerKey : IDisposable
{
    private readonly Key key;

    private SignerKey(string name, KeyKind kind, Key key)
    {
        this.key = key;
        Public = new VerifierKey(name, kind, key.PublicKey);
    }

    /// <summary>What others need to check a signature.</summary>
    public VerifierKey Public { get; }

    /// <summary>A new key for this signer.</summary>
    public static SignerKey Create(string name, KeyKind kind = KeyKind.Log) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter))
            ? new(name, kind, Key.Create(SignatureAlgorithm.Ed25519, new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }))
            : throw new ArgumentException($"'{name}' can't sign notes: a name has no spaces and no '+'.", nameof(name));

    /// <summary>Signs a checkpoint; a witness says the time with it.</summary>
    public NoteSignature Sign(Checkpoint checkpoint, DateTimeOffset now)
    {
        var time = (ulong)now.ToUnixTimeSeconds();
        byte[] before = Public.Kind == KeyKind.Log ? [] : BigEndian(time);
        var text = Public.Kind == KeyKind.Log ? checkpoint.Text : VerifierKey.Cosigned(checkpoint, time);
        return new NoteSignature(Public.Name, Public.KeyHash, (byte[])[.. before, .. SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text))]);
    }

    /// <summary>The log's own signature: the time is not part of it.</summary>
    public SignedCheckpoint Sign(Checkpoint checkpoint) => new(checkpoint, [Sign(checkpoint, default)]);

    /// <summary>Passes the log on to its next key.</summary>
    public KeySuccession Endorse(VerifierKey next) => new(next, Public.KeyHash, SignatureAlgorithm.Ed25519.Sign(key, KeySuccession.Signed(next)));

    /// <summary>The key as PEM (PKCS #8).</summary>
    public string ToPem() => Encoding.ASCII.GetString(key.Export(KeyBlobFormat.PkixPrivateKeyText));

    /// <summary>Reads a key from PEM (PKCS #8); PEM doesn't know whose it is.</summary>
    /// <exception cref="UnreadableNoteException">It isn't an Ed25519 private key.</exception>
    public static SignerKey FromPem(string pem, string name, KeyKind kind = KeyKind.Log) =>
        Key.TryImport(SignatureAlgorithm.Ed25519, Encoding.UTF8.GetBytes(pem), KeyBlobFormat.PkixPrivateKeyText, out var key, new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport })
            ? new(name, kind, key!)
            : throw new UnreadableNoteException("A signing key is an Ed25519 private key in PEM (PKCS #8).");

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static byte[] BigEndian(ulong number)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return bytes;
    }
}
