using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Concord.Ledger.Leaves;

/// <summary>What shows that a commitment was made to this value: the value and the salt it was made under.</summary>
/// <param name="Salt">32 random bytes; destroyed with the value.</param>
/// <param name="Value">The value as JSON.</param>
public sealed record Opening(Hash Salt, JsonElement Value)
{
    /// <summary>The path under which the reason of an act is committed to; no payload has such a path.</summary>
    public const string ReasonPath = "@reason";

    /// <summary>HMAC-SHA-256 under the salt over the path and the canonical value, each with its length (4 bytes, big-endian) before it.</summary>
    public Hash Commitment(string path)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        HMACSHA256.HashData(Salt.ToArray(), [.. Framed(Encoding.UTF8.GetBytes(path)), .. Framed(CanonicalJson.Of(Value))], digest);
        return new Hash(digest);
    }

    /// <summary>The reason of an act, under a new salt.</summary>
    public static Opening OfReason(string reason) => new(new Hash(RandomNumberGenerator.GetBytes(Hash.Length)), JsonSerializer.SerializeToElement(reason));

    internal static Opening? In(JsonElement holder) =>
        holder.TryGetProperty("salt", out var salt) && salt.ValueKind == JsonValueKind.String && Hash.TryParse(salt.GetString(), out var read)
        && holder.TryGetProperty("value", out var value) ? new Opening(read, value) : null;

    private static byte[] Framed(byte[] bytes)
    {
        var framed = new byte[sizeof(int) + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed, bytes.Length);
        bytes.CopyTo(framed, sizeof(int));
        return framed;
    }
}
