using System.Security.Cryptography;

namespace Concord.Privacy.Keys;

/// <summary>Key-encryption keys that the process itself holds: the first wraps, all of them unwrap, so that one can be replaced while both are there.</summary>
public sealed class HeldKeys : IKeyEncryption
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly Dictionary<string, byte[]> keys;

    /// <param name="current">32 bytes that wrap from now on.</param>
    /// <param name="former">Keys that wrapped before.</param>
    public HeldKeys(byte[] current, params IEnumerable<byte[]> former)
    {
        Id = NameOf(current);
        keys = former.Prepend(current).DistinctBy(NameOf).ToDictionary(NameOf, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public ValueTask<byte[]> WrapAsync(Guid subject, byte[] key, CancellationToken stop)
    {
        var wrapped = new byte[NonceLength + key.Length + TagLength];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceLength));
        using var aes = new AesGcm(keys[Id], TagLength);
        aes.Encrypt(wrapped.AsSpan(0, NonceLength), key, wrapped.AsSpan(NonceLength, key.Length), wrapped.AsSpan(NonceLength + key.Length), subject.ToByteArray());
        return new(wrapped);
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> UnwrapAsync(string id, Guid subject, byte[] wrapped, CancellationToken stop)
    {
        if (!keys.TryGetValue(id, out var held))
            throw new KeyUnavailableException($"Subject keys are wrapped under key {id}, which this process doesn't hold. Add it to Privacy:FormerKeyEncryptionKeys.");
        var key = new byte[wrapped.Length - NonceLength - TagLength];
        using var aes = new AesGcm(held, TagLength);
        try
        {
            aes.Decrypt(wrapped.AsSpan(0, NonceLength), wrapped.AsSpan(NonceLength, key.Length), wrapped.AsSpan(NonceLength + key.Length), key, subject.ToByteArray());
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new KeyUnavailableException($"The stored key of subject {subject} isn't what was stored: somebody changed the key database.");
        }

        return new(key);
    }

    private static string NameOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData([.. "concord-kek-1"u8, .. key])[..8]);
}
