using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Each leaf in itself, and with the leaf before it in its stream.</summary>
internal sealed class LeavesCheck(List<LiveFinding> findings)
{
    private readonly Dictionary<StreamName, Head> heads = [];

    /// <summary>The leaf; <c>null</c> if the bytes are none.</summary>
    public Leaf? Read(LiveRow row)
    {
        var where = $"leaf {row.Index}";
        try
        {
            var leaf = Leaf.Read(CanonicalJson.Read(row.Data));
            if (TreeHash.Leaf(row.Data) != row.Hash)
                findings.Add(new("leaf-changed", where, $"The bytes of leaf {row.Index} don't have the hash that stands beside them: one of the two was changed."));
            if ((leaf.Event, leaf.Mission, leaf.Stream, leaf.Version) != (row.Event, row.Mission, row.Stream, row.Version))
                findings.Add(new("leaf-changed", where, $"Leaf {row.Index} is filed under another event, mission, stream or version than it was sealed with."));
            Link(leaf, row);
            return leaf;
        }
        catch (UnfitForEvidenceException)
        {
            findings.Add(new("leaf-changed", where, $"What stands as leaf {row.Index} can't be read as a leaf: its bytes were changed."));
            return null;
        }
    }

    private void Link(Leaf leaf, LiveRow row)
    {
        if (leaf.Type == StoredEvent.Tombstone)
            return;
        var name = new StreamName(leaf.Mission, leaf.Stream);
        var before = heads.GetValueOrDefault(name, Head.None);
        if (leaf.Previous != before.Hash || leaf.Version != before.Version + 1)
            findings.Add(new("link-broken", $"leaf {row.Index}", $"Leaf {row.Index} is version {leaf.Version} of its stream and doesn't follow on version {before.Version} as it is in the log now."));
        heads[name] = new Head(leaf.Version, TreeHash.Leaf(row.Data));
    }
}
