using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Concord.Subscriptions.Signing;

/// <summary>The keys of endpoints. They follow from the service's own key, the endpoint and the key's number: none is stored, and none tells of another.</summary>
public sealed class EndpointKeys(IConfiguration configuration)
{
    private readonly byte[] own = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(configuration["Privacy:IndexKey"] ?? ""), 32, info: "webhooks"u8.ToArray());

    /// <summary>The keys of an endpoint with this number.</summary>
    public KeyPair Of(Guid endpoint, int number) => new(Derived(endpoint, number, "ed25519"), Derived(endpoint, number, "hmac"));

    private byte[] Derived(Guid endpoint, int number, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, own, 32, info: Encoding.UTF8.GetBytes($"{endpoint:N} {number} {use}"));
}

/// <summary>What an endpoint's events are signed with under one number, by both schemes of Standard Webhooks.</summary>
public sealed class KeyPair : IDisposable
{
    private readonly Key key;
    private readonly byte[] secret;

    internal KeyPair(byte[] seed, byte[] secret) => (key, this.secret) = (Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey), secret);

    /// <summary>The public half of the Ed25519 key, as Standard Webhooks writes it.</summary>
    public string Public => $"whpk_{Convert.ToBase64String(key.PublicKey.Export(KeyBlobFormat.RawPublicKey))}";

    /// <summary>The secret of the HMAC, as Standard Webhooks writes it.</summary>
    public string Secret => $"whsec_{Convert.ToBase64String(secret)}";

    /// <summary>The HMAC of what is signed.</summary>
    public string Hmac(ReadOnlySpan<byte> signed) => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";

    /// <summary>The Ed25519 signature of what is signed.</summary>
    public string Ed25519(ReadOnlySpan<byte> signed) => $"v1a,{Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(key, signed))}";

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
