using Concord.Ledger.Checkpoints;
using Concord.Ledger.Losses;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>The tree over all leaves, made anew, against its stored nodes, against every checkpoint, and against what the reader saw before.</summary>
internal sealed class LogCheck
{
    private readonly Frontier tree = new();
    private readonly LiveBook book;
    private readonly LiveTrust trust;
    private readonly List<LiveFinding> findings;
    private readonly CheckpointsCheck checkpoints;
    private readonly Dictionary<NodeId, Hash> fresh = [];
    private long nodes;
    private readonly HashSet<Hash> lost = [];
    private LiveFinding? broken;
    private bool isBroken;

    private LogCheck(LiveBook book, LiveTrust trust, List<LiveFinding> findings, CheckpointsCheck checkpoints) =>
        (this.book, this.trust, this.findings, this.checkpoints) = (book, trust, findings, checkpoints);

    public long Size => tree.Size;

    /// <summary>The last checkpoint that could be read.</summary>
    public SignedCheckpoint? Head => checkpoints.Last;

    /// <summary>What the leaf at hand has to name as the checkpoint before it.</summary>
    public Hash? LastDigest { get; private set; }

    public static async Task<LogCheck> BeginAsync(LiveBook book, LiveTrust trust, List<LiveFinding> findings) =>
        new(book, trust, findings, await CheckpointsCheck.ReadAsync(book, trust, findings));

    public void Take(LiveRow row)
    {
        LastDigest = checkpoints.Passed?.Digest;
        if (row.Index != tree.Size && !isBroken)
            Find("leaf-missing", $"leaf {tree.Size}", $"Leaf {tree.Size} isn't there, and the log goes on with leaf {row.Index}: leaves were removed, or put in where none belong.");
        isBroken |= row.Index != tree.Size;
        foreach (var node in tree.Append(TreeHash.Leaf(row.Data)))
            fresh.Add(node.Id, node.Hash);
        checkpoints.Take(row, tree);
        if (row is { FactType: LossDeclared.Type, Fact: { } fact } && LossDeclared.TryName(fact) is { } named)
            lost.Add(named);
        if (trust.Seen?.Checkpoint is { } seen && seen.Size == tree.Size && seen.Root != tree.Root)
            broken = new("ledger-rewritten", $"size {seen.Size}", $"The first {seen.Size} leaves aren't those that a checkpoint held which was seen here before: the ledger was rewritten.");
    }

    /// <summary>Compares the nodes of the leaves taken since the last time.</summary>
    public async Task CompareNodesAsync()
    {
        var stored = await book.Log.ReadAsync(book.Connection, fresh.Keys);
        foreach (var (node, hash) in fresh.Where(_ => !isBroken))
            if (!stored.TryGetValue(node, out var found) || found != hash)
                Find("node-changed", $"node {node.Level}/{node.Index}", $"Node {node.Index} of level {node.Level} of the tree {(found == default ? "isn't there" : "isn't what its leaves give")}: proofs over it fail.");
        nodes += fresh.Count;
        fresh.Clear();
    }

    public async Task EndAsync()
    {
        checkpoints.End(tree.Size);
        if (trust.Seen?.Checkpoint is { } seen && seen.Size > tree.Size)
            broken = new("ledger-rewound", $"size {seen.Size}", $"A checkpoint over {seen.Size} leaves was seen here before, and there are {tree.Size} now: the end of the ledger is gone.");
        // A loss that the log itself declares under a signature is no secret any more.
        if (broken is not null && !lost.Contains(trust.Seen!.Digest))
            findings.Add(broken);
        var (count, size) = (await book.RowsAsync("select (select count(*) from {0}.ledger_nodes), size from {0}.ledger_state", row => (row.GetInt64(0), row.GetInt64(1))))[0];
        if (count > nodes)
            Find("node-extra", "ledger_nodes", $"There are {count - nodes} nodes of the tree that no leaf gives: they were put in.");
        if (size != tree.Size)
            Find("state-changed", "ledger_state", $"The ledger's state says {size} leaves, and there are {tree.Size}.");
    }

    private void Find(string code, string where, string says) => findings.Add(new(code, where, says));
}
