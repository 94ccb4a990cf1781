using Concord.Ledger.Losses;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>The tree over all leaves, made anew, against its stored nodes, against every checkpoint, and against what the reader saw before.</summary>
internal sealed class LogCheck(LiveTrust trust, LiveFindings findings)
{
    private readonly Frontier tree = new();
    private readonly Dictionary<NodeId, Hash> fresh = [];
    private readonly SeenBefore seen = new(trust, findings);
    private long nodes;
    private bool isBroken;

    public long Size => tree.Size;

    public CheckpointsCheck Checkpoints { get; } = new(trust, findings);

    /// <summary>What the leaf at hand has to name as the checkpoint before it.</summary>
    public Hash? LastDigest { get; private set; }

    public void Take(LiveLeaf read)
    {
        var row = read.Row;
        LastDigest = Checkpoints.Passed?.Digest;
        if (row.Index != tree.Size && !isBroken)
            findings.Add("leaf-missing", $"leaf {tree.Size}", $"Leaf {tree.Size} isn't there, and the log goes on with leaf {row.Index}: leaves were removed, or put in where none belong.");
        isBroken |= row.Index != tree.Size;
        foreach (var node in tree.Append(read.Hash))
            fresh.Add(node.Id, node.Hash);
        Checkpoints.Take(read, tree);
        if (read.Said is { Type: LossDeclared.Type } fact)
            seen.Forgive(fact.Payload);
        seen.Compare(tree);
    }

    /// <summary>Compares the nodes of the leaves taken since the last time.</summary>
    public void CompareNodes(IReadOnlyDictionary<NodeId, Hash> stored)
    {
        foreach (var (node, hash) in fresh.Where(_ => !isBroken))
            if (!stored.TryGetValue(node, out var found) || found != hash)
                findings.Add("node-changed", $"node {node.Level}/{node.Index}", $"Node {node.Index} of level {node.Level} of the tree {(found == default ? "isn't there" : "isn't what its leaves give")}: proofs over it fail.");
        nodes += fresh.Count;
        fresh.Clear();
    }

    public async Task EndAsync(LiveBook book)
    {
        Checkpoints.Expect(await book.HeadsAsync(tree.Size, long.MaxValue));
        Checkpoints.End(tree.Size);
        seen.End(tree.Size, Checkpoints);
        var (count, size) = (await book.RowsAsync("select (select count(*) from {0}.ledger_nodes), size from {0}.ledger_state", row => (row.GetInt64(0), row.GetInt64(1))))[0];
        if (count > nodes)
            findings.Add("node-extra", "ledger_nodes", $"There are {count - nodes} nodes of the tree that no leaf gives: they were put in.");
        foreach (var fact in await book.RowsAsync("select index from {0}.ledger_facts f where not exists (select from {0}.ledger_leaves l where l.index = f.index) limit 1001", row => row.GetInt64(0)))
            findings.Add("fact-changed", $"leaf {fact}", $"Something stands there as recorded by the ledger about itself, and there is no leaf {fact} of it: it was put in.");
        if (size != tree.Size)
            findings.Add("state-changed", "ledger_state", $"The ledger's state says {size} leaves, and there are {tree.Size}.");
    }
}
