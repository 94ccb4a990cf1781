using System.Security.Cryptography;
using System.Text.Json;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing;

/// <summary>
/// What shows that an event was appended by a process that holds the key, and not by somebody who can only write rows. It covers
/// the event's id, stream, mission, type, actor and payload digest.
/// </summary>
/// <param name="key">32 bytes, kept outside the database.</param>
public sealed class EventMac(byte[] key)
{
    /// <summary>The codes of a context, from the key that its processes share; it is used for nothing but that.</summary>
    /// <param name="serviceKey">The service's own key, 32 bytes.</param>
    public static EventMac Under(byte[] serviceKey) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, serviceKey, 32, info: "event-mac"u8.ToArray()));

    /// <summary>The code of an event.</summary>
    public Hash Of(Guid id, Guid stream, string mission, string type, string actor, Hash payload)
    {
        string[] covered = ["concord-event-1", id.ToString(), stream.ToString(), mission, type, actor, payload.ToString()];
        return new Hash(HMACSHA256.HashData(key, CanonicalJson.Of(JsonSerializer.SerializeToElement(covered))));
    }
}
