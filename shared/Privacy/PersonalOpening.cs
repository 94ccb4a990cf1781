using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Ledger;
using Concord.Ledger.Leaves;

namespace Concord.Privacy;

/// <summary>
/// What is sealed: a value and the salt of its commitment, HMAC-SHA-256 over the field's path and the canonical value, as <c>docs/evidence-format.md</c>
/// says; whoever is shown both can check it, and both are destroyed together.
/// </summary>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Value">The value.</param>
internal sealed record PersonalOpening<T>(byte[] Salt, T Value) where T : notnull
{
    // How long a name is can tell whose it is: what is sealed comes in steps of this many bytes.
    private const int Step = 64;

    // As the store writes a value: a commitment is checked against what stands there.
    private static readonly JsonSerializerOptions Stored = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    public Opening AsOpening() => new(new Hash(Salt), JsonSerializer.SerializeToElement(Value, Stored));

    public byte[] Commitment(string path) => AsOpening().Commitment(path).ToArray();

    public bool Fits(string path, byte[] commitment) => CryptographicOperations.FixedTimeEquals(Commitment(path), commitment);

    /// <summary>The opening as JSON, filled up with spaces.</summary>
    public byte[] Bytes()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, Stored);
        var padded = new byte[(json.Length + Step - 1) / Step * Step];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' ');
        return padded;
    }

    public static PersonalOpening<T>? Read(byte[] bytes) => JsonSerializer.Deserialize<PersonalOpening<T>>(Encoding.UTF8.GetString(bytes), Stored);
}
