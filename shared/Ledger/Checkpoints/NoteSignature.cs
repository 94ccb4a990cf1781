namespace Concord.Ledger.Checkpoints;

/// <summary>One line under a note: who signed, which of their keys, and the signature.</summary>
/// <param name="Name">The signer's name.</param>
/// <param name="KeyHash">The first four bytes of the hash of name and key, so that a reader finds the key.</param>
/// <param name="Bytes">The signature; for a witness the time before it.</param>
public sealed record NoteSignature(string Name, uint KeyHash, ReadOnlyMemory<byte> Bytes)
{
    private const string Start = "— ";

    /// <summary>The line as it stands in a note.</summary>
    public string Line => $"{Start}{Name} {Convert.ToBase64String([.. KeyHashBytes(KeyHash), .. Bytes.Span])}";

    /// <summary>Reads a line in its one spelling.</summary>
    /// <exception cref="UnreadableNoteException">It isn't a signature line.</exception>
    public static NoteSignature Read(string line)
    {
        var parts = line.Split(' ');
        var bytes = new byte[line.Length];
        if (parts is ["—", { Length: > 0 } name, var base64] && Convert.TryFromBase64String(base64, bytes, out var length) && length > sizeof(uint)
            && new NoteSignature(name, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)..length)) is var read && read.Line == line)
            return read;
        throw new UnreadableNoteException("A signature is a line with a dash, the signer's name, and base64.");
    }

    /// <summary>Whether the line says that it is by this key; only <see cref="VerifierKey.Holds"/> shows it.</summary>
    public bool IsBy(VerifierKey key) => Name == key.Name && KeyHash == key.KeyHash;

    internal static byte[] KeyHashBytes(uint hash) => [(byte)(hash >> 24), (byte)(hash >> 16), (byte)(hash >> 8), (byte)hash];
}
