using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Concord.Privacy;

/// <summary>
/// A promise about a value that shows nothing of it: HMAC-SHA-256 under a random salt over the field's path and the value,
/// each with its length before it.
/// </summary>
/// <param name="Digest">The commitment, 32 bytes. It stays when the value is destroyed.</param>
/// <param name="Salt">The key that opens it, 32 random bytes. It is destroyed with the value.</param>
public sealed record Commitment(byte[] Digest, byte[] Salt)
{
    /// <summary>Bytes of salt: as long as the digest, so that nobody can try values against it.</summary>
    public const int SaltLength = 32;

    /// <summary>Commits to <paramref name="value"/>, written as JSON, at <paramref name="path"/> under <paramref name="salt"/>.</summary>
    public static Commitment To<T>(string path, T value, byte[] salt) =>
        new(HMACSHA256.HashData(salt, Message(path, value)), salt);

    /// <summary>Whether this is the commitment to <paramref name="value"/> at <paramref name="path"/>.</summary>
    public bool Holds<T>(string path, T value) =>
        CryptographicOperations.FixedTimeEquals(Digest, To(path, value, Salt).Digest);

    private static byte[] Message<T>(string path, T value) =>
        [.. Framed(Encoding.UTF8.GetBytes(path)), .. Framed(JsonSerializer.SerializeToUtf8Bytes(value))];

    private static byte[] Framed(byte[] bytes)
    {
        var framed = new byte[sizeof(int) + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed, bytes.Length);
        bytes.CopyTo(framed, sizeof(int));
        return framed;
    }
}
