using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Each leaf by itself, so that all cores can help: its bytes, the leaf before it in its stream, and the event it is of.</summary>
internal sealed class LeavesCheck(LiveTrust trust)
{
    public LiveLeaf Read(LiveRow row)
    {
        var (hash, findings) = (TreeHash.Leaf(row.Data), new List<LiveFinding>());
        if (Stored.OrNull(() => Leaf.Read(CanonicalJson.Read(row.Data))) is not { } leaf)
        {
            findings.Add(Changed(row, $"What stands as leaf {row.Index} can't be read as a leaf: its bytes were changed."));
            return new(row, hash, null, findings);
        }

        if (hash != row.Hash)
            findings.Add(Changed(row, $"The bytes of leaf {row.Index} don't have the hash that stands beside them: one of the two was changed."));
        if ((leaf.Event, leaf.Mission, leaf.Stream, leaf.Version) != (row.Event, row.Mission, row.Stream, row.Version))
            findings.Add(Changed(row, $"Leaf {row.Index} is filed under another event, mission, stream or version than it was sealed with."));
        if (leaf.Type != StoredEvent.Tombstone && !Follows(leaf, row))
            findings.Add(new("link-broken", $"leaf {row.Index}", $"Leaf {row.Index} is version {leaf.Version} of its stream and doesn't follow on the version before it as that is in the log now."));
        var of = new EventsCheck(trust, row, leaf);
        findings.AddRange(of.Findings());
        return new(row, hash, leaf, findings) { Said = of.IsFact ? row.Fact : null };
    }

    // What stands under another version, or not before it, isn't what it follows on; that what is there has its hash is checked where it stands.
    private static bool Follows(Leaf leaf, LiveRow row) =>
        leaf.Version == 1 ? leaf.Previous == Hash.Zero && row.Before is null : row.Before is { } before && before.Index < row.Index && before.Hash == leaf.Previous;

    private static LiveFinding Changed(LiveRow row, string says) => new("leaf-changed", $"leaf {row.Index}", says);
}
