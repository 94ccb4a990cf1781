using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing;

/// <summary>A leaf on its way into the log.</summary>
/// <param name="Leaf">What it says.</param>
/// <param name="Sequence">The event's number in the event store; <c>null</c> for what the ledger records about itself.</param>
/// <param name="Data">Its canonical bytes.</param>
/// <param name="Hash">Its leaf hash.</param>
public sealed record SealedLeaf(Leaf Leaf, long? Sequence, byte[] Data, Hash Hash)
{
    /// <summary>The mission of what a ledger records about itself: none.</summary>
    public const string NoMission = "ZZZ";

    /// <summary>The stream that it ends for now; <c>null</c> for a tombstone, which belongs to none.</summary>
    public StreamName? Ends => Leaf.Type == StoredEvent.Tombstone ? null : new(Leaf.Mission, Leaf.Stream);

    /// <summary>The leaf of an event.</summary>
    public static SealedLeaf Of(Leaf leaf, long? sequence)
    {
        var data = leaf.Bytes();
        return new(leaf, sequence, data, TreeHash.Leaf(data));
    }

    /// <summary>What the ledger records about itself, in its own stream.</summary>
    public static SealedLeaf OfLedger(string origin, string type, Hash payload, Head before, DateTimeOffset now) => Of(
        new(Guid.NewGuid(), HeadsSealed.LedgerStream, before.Version + 1, before.Hash, NoMission, type, 1, now, now, origin, "system",
            Client: null, Asserted: false, "sealer", "", Purpose: null, Reason: null, Correlation: null, Cause: null, payload), sequence: null);
}
