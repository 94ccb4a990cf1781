using System.Security.Cryptography;
using System.Text.Json;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing;

/// <summary>
/// What shows that an event was appended by a process that holds the key, and not by somebody who can only write rows. It covers everything
/// that the leaf will hold and that its writer knew: all but the time of recording, which the store gives, and the leaf before.
/// </summary>
/// <param name="key">32 bytes, kept outside the database.</param>
public sealed class EventMac(byte[] key)
{
    // Where the store gives the version as well, its writer could not vouch for it.
    private const long UnknownVersion = 0;

    /// <summary>The codes of a context, from the key that its processes share; it is used for nothing but that.</summary>
    /// <param name="serviceKey">The service's own key, 32 bytes.</param>
    public static EventMac Under(byte[] serviceKey) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, serviceKey, 32, info: "event-mac"u8.ToArray()));

    /// <summary>The code of an event as it is about to be appended; its version is 0 where only the store will know it.</summary>
    /// <exception cref="UnfitForEvidenceException">The payload has no canonical form.</exception>
    public Hash Of(StoredEvent appended) => Of(appended.AsWritten(appended.ToLeaf(Hash.Zero)));

    /// <summary>Whether a stored event carries the code of a process that holds the key; a tombstone, which says nothing, has no writer and needs none.</summary>
    /// <param name="stored">The event.</param>
    /// <param name="leaf">Its leaf.</param>
    public bool Vouches(StoredEvent stored, Leaf leaf)
    {
        var written = stored.AsWritten(leaf);
        return stored.IsTombstone || (stored.Mac is { } code && (code == $"{Of(written)}" || code == $"{Of(written with { Version = UnknownVersion })}" || code == $"{Early(leaf)}"));
    }

    private Hash Of(Leaf written) => new(HMACSHA256.HashData(key, written.Bytes()));

    // Events that were written before the code covered the whole leaf. No new one is made so, and none can be made without the key.
    private Hash Early(Leaf leaf)
    {
        string[] covered = ["concord-event-1", leaf.Event.ToString(), leaf.Stream.ToString(), leaf.Mission, leaf.Type, leaf.Actor, leaf.Payload.ToString()];
        return new Hash(HMACSHA256.HashData(key, CanonicalJson.Of(JsonSerializer.SerializeToElement(covered))));
    }
}
