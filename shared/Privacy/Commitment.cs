using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Ledger;
using Concord.Ledger.Leaves;

namespace Concord.Privacy;

/// <summary>
/// A promise about a value that shows nothing of it: HMAC-SHA-256 under a random salt over the field's path and the canonical
/// value, as <c>docs/evidence-format.md</c> says, so that anybody can check it who is shown the salt.
/// </summary>
/// <param name="Digest">The commitment, 32 bytes. It stays when the value is destroyed.</param>
/// <param name="Salt">The key that opens it, 32 random bytes. It is destroyed with the value.</param>
public sealed record Commitment(byte[] Digest, byte[] Salt)
{
    /// <summary>Bytes of salt: as long as the digest, so that nobody can try values against it.</summary>
    public const int SaltLength = Hash.Length;

    // As the store writes a value: a commitment is checked against what stands there.
    private static readonly JsonSerializerOptions Stored = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Commits to <paramref name="value"/>, written as JSON, at <paramref name="path"/> under <paramref name="salt"/>.</summary>
    public static Commitment To<T>(string path, T value, byte[] salt) =>
        new(new Opening(new Hash(salt), JsonSerializer.SerializeToElement(value, Stored)).Commitment(path).ToArray(), salt);

    /// <summary>Whether this is the commitment to <paramref name="value"/> at <paramref name="path"/>.</summary>
    public bool Holds<T>(string path, T value) =>
        CryptographicOperations.FixedTimeEquals(Digest, To(path, value, Salt).Digest);
}
