using System.Security.Cryptography;
using System.Text;

namespace Concord.Privacy.Keys;

/// <summary>The key of one person: what is sealed under it is read with it, at the address and in the class it was sealed for, or not at all.</summary>
/// <param name="subject">Whose it is.</param>
/// <param name="key">32 random bytes.</param>
public sealed class SubjectKey(Guid subject, byte[] key)
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Whose it is.</summary>
    public Guid Subject => subject;

    /// <summary>A key that nobody keeps: what is sealed under it was never readable.</summary>
    public static SubjectKey Lost(Guid subject) => new(subject, RandomNumberGenerator.GetBytes(Length));

    /// <summary>AES-256-GCM under a fresh nonce; the answer is nonce, ciphertext and tag.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, FieldAddress at, Sensitivity sensitivity)
    {
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(bytes.AsSpan(0, NonceLength), plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), Bound(at, sensitivity));
        return bytes;
    }

    /// <summary>What was sealed; <c>null</c> where it was for somebody else, another address or another class, or isn't what was sealed.</summary>
    public byte[]? Open(ReadOnlySpan<byte> bytes, FieldAddress at, Sensitivity sensitivity)
    {
        if (bytes.Length < NonceLength + TagLength)
            return null;
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(bytes[..NonceLength], bytes[NonceLength..^TagLength], bytes[^TagLength..], plain, Bound(at, sensitivity));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // Only the path has no fixed form, so it stands last: no two addresses read alike.
    private byte[] Bound(FieldAddress at, Sensitivity sensitivity) => Encoding.UTF8.GetBytes($"concord-personal-1|{subject:N}|{sensitivity}|{at.Mission}|{at.Event:N}|{at.Path}");
}
