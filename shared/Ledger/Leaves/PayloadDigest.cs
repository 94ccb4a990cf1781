using System.Text.Json;

namespace Concord.Ledger.Leaves;

/// <summary>
/// What a leaf holds of an event's payload: SHA-256 over its canonical form with every personal field reduced to subject, class and
/// commitment. It is the same before insert, after the store has reordered the members, and after a value was sealed, withheld or erased.
/// </summary>
public static class PayloadDigest
{
    // A payload stands one level deep in a line of evidence and must still be readable there.
    private const int DepthInLine = 1;

    /// <summary>The digest of a payload.</summary>
    /// <exception cref="UnfitForEvidenceException">The payload has no canonical form.</exception>
    public static Hash Of(JsonElement payload) => Hash.Of(CanonicalJson.Write(payload, DepthInLine, closing: true).WrittenSpan);

    /// <summary>The canonical payload with every personal field closed: what remains readable of it for ever.</summary>
    public static byte[] Closed(JsonElement payload) => CanonicalJson.Write(payload, DepthInLine, closing: true).WrittenSpan.ToArray();
}
