namespace Concord.Ledger.Tree;

/// <summary>A tree that is kept in memory whole: for the map of heads, and for whoever rebuilds a log to check it.</summary>
public sealed class NodesInMemory
{
    private readonly Dictionary<NodeId, Hash> nodes = [];
    private readonly Frontier frontier = new();

    /// <summary>A tree over these leaf hashes.</summary>
    public NodesInMemory(IEnumerable<Hash> leaves)
    {
        foreach (var node in leaves.SelectMany(frontier.Append))
            nodes.Add(node.Id, node.Hash);
    }

    /// <summary>How many leaves there are.</summary>
    public long Size => frontier.Size;

    /// <summary>The root over all leaves.</summary>
    public Hash Root => frontier.Root;

    /// <summary>Roots and proofs over it.</summary>
    public MerkleTree Tree => new(_ => Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(nodes));
}
