namespace Concord.Ledger.Tree;

/// <summary>
/// The growing edge of a tree: the perfect subtrees that cover its leaves, at most one for each bit of its size. With them a leaf
/// is appended and the root known without reading anything else.
/// </summary>
public sealed class Frontier
{
    private readonly Stack<Node> edge;

    private Frontier(long size, IEnumerable<Node> edge)
    {
        Size = size;
        this.edge = new Stack<Node>(edge);
    }

    /// <summary>The edge of a tree without leaves.</summary>
    public Frontier() : this(0, []) { }

    /// <summary>How many leaves there are; the next leaf gets this index.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves so far.</summary>
    public Hash Root => edge.Count == 0 ? TreeHash.Empty : edge.Select(node => node.Hash).Aggregate((right, left) => TreeHash.Node(left, right));

    /// <summary>The nodes that make up the edge of a tree of this size: store and load them to go on later.</summary>
    public static IReadOnlyList<NodeId> Nodes(long size) => [.. NodeId.Covering(0, size)];

    /// <summary>The nodes that are complete with a leaf and weren't before it; none for what is no index.</summary>
    public static IEnumerable<NodeId> CompletedBy(long index)
    {
        for (var (level, size) = (0, index + 1); size > 0 && (level == 0 || (size & ((1L << level) - 1)) == 0); level++)
            yield return new NodeId(level, (size >> level) - 1);
    }

    /// <summary>Goes on with a tree of <paramref name="size"/> leaves whose nodes are stored.</summary>
    public static async Task<Frontier> LoadAsync(long size, NodeSource source)
    {
        var nodes = Nodes(size);
        var hashes = await source(nodes);
        return new Frontier(size, nodes.Select(node => new Node(node, hashes[node])));
    }

    /// <summary>Appends a leaf and tells which nodes are complete now, the leaf itself first: each of them is stored.</summary>
    public IReadOnlyList<Node> Append(Hash leaf)
    {
        var complete = new List<Node>(2) { new(new NodeId(0, Size++), leaf) };
        for (var node = complete[0]; edge.TryPeek(out var left) && left.Id.Level == node.Id.Level; complete.Add(node))
        {
            edge.Pop();
            node = new Node(new NodeId(node.Id.Level + 1, left.Id.Index >> 1), TreeHash.Node(left.Hash, node.Hash));
        }

        edge.Push(complete[^1]);
        return complete;
    }
}
