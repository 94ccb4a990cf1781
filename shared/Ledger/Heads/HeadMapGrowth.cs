using Concord.Ledger.Tree;

namespace Concord.Ledger.Heads;

/// <summary>The map of heads, carried on: only the nodes between what changed and the root are read and written, however many streams there are.</summary>
/// <param name="Root">The root over all entries now.</param>
/// <param name="Changed">The complete nodes that are new or have another hash, to be stored.</param>
public sealed record HeadMapGrowth(Hash Root, IReadOnlyList<Node> Changed)
{
    /// <summary>The map after entries changed or were added at its end.</summary>
    /// <param name="streams">How many entries there are now.</param>
    /// <param name="entries">The hash of each entry that changed or is new, by its place.</param>
    /// <param name="stored">Where the nodes are that were told to be stored before.</param>
    public static async Task<HeadMapGrowth> OfAsync(long streams, IReadOnlyDictionary<long, Hash> entries, NodeSource stored)
    {
        var changed = entries.ToDictionary(entry => new NodeId(0, entry.Key), entry => entry.Value);
        var before = await stored([.. entries.Keys.SelectMany(place => Beside(place, streams)).Concat(Frontier.Nodes(streams)).ToHashSet()]);
        for (var level = changed.Keys.ToList(); level.Count > 0;)
        {
            level = [.. level.Select(Above).Where(node => IsComplete(node, streams)).Distinct()];
            foreach (var node in level)
                changed[node] = TreeHash.Node(At(new(node.Level - 1, node.Index << 1)), At(new(node.Level - 1, (node.Index << 1) + 1)));
        }

        var root = await new MerkleTree(nodes => Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(nodes.ToDictionary(node => node, At))).RootAsync(streams);
        return new(root, [.. changed.Select(node => new Node(node.Key, node.Value))]);

        Hash At(NodeId node) => changed.TryGetValue(node, out var now) ? now : before[node];
    }

    private static IEnumerable<NodeId> Beside(long place, long streams)
    {
        for (var node = new NodeId(0, place); IsComplete(Above(node), streams); node = Above(node))
            yield return node with { Index = node.Index ^ 1 };
    }

    private static NodeId Above(NodeId node) => new(node.Level + 1, node.Index >> 1);

    private static bool IsComplete(NodeId node, long streams) => (node.Index + 1) << node.Level <= streams;
}
