using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing;

/// <summary>Whether a row of the event store was written by a process that holds the key, and has a form that can be sealed.</summary>
internal static class Admission
{
    /// <summary>Why it is not admitted; <c>null</c> when it is, with its leaf after <paramref name="previous"/>.</summary>
    public static string? Fault(StoredEvent stored, Hash previous, EventMac mac, out Leaf? leaf)
    {
        try
        {
            leaf = stored.ToLeaf(previous);
            return mac.Vouches(stored, leaf)
                ? null
                : "it was not written by a process that holds the key: no valid code is on it";
        }
        catch (UnfitForEvidenceException fault)
        {
            leaf = null;
            return $"its payload has no canonical form: {fault.Message}";
        }
    }
}
