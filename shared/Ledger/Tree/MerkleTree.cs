using System.Numerics;
using System.Runtime.InteropServices;

namespace Concord.Ledger.Tree;

/// <summary>Roots and proofs of RFC 6962, at any size the tree ever had, each computed from one fetch of stored nodes.</summary>
/// <param name="source">Where the nodes are that <see cref="Frontier.Append"/> told to store.</param>
public sealed class MerkleTree(NodeSource source)
{
    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    public async Task<Hash> RootAsync(long size) => size == 0 ? TreeHash.Empty : (await FetchAsync([[new(0, size)]]))[0][0];

    /// <summary>Shows that the leaf <paramref name="index"/> is in the tree of <paramref name="size"/> leaves.</summary>
    public async Task<InclusionProof> InclusionAsync(long index, long size) => (await InclusionAsync([index], size))[0];

    /// <summary>Shows the same for many leaves, still in one fetch.</summary>
    public async Task<IReadOnlyList<InclusionProof>> InclusionAsync(IReadOnlyList<long> indexes, long size)
    {
        if (indexes.Any(index => index < 0 || index >= size))
            throw new ArgumentOutOfRangeException(nameof(indexes), $"A tree of {size} leaves has the indexes 0 to {size - 1} and no other.");
        var paths = await FetchAsync(indexes.Select(index => PathTo(index, size)));
        return [.. indexes.Zip(paths, (index, path) => new InclusionProof(index, size, path))];
    }

    /// <summary>Shows that the tree of <paramref name="first"/> leaves is the beginning of the tree of <paramref name="second"/> leaves.</summary>
    public async Task<ConsistencyProof> ConsistencyAsync(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        return new(first, second, first == 0 || first == second ? [] : (await FetchAsync([PathOver(first, second)]))[0]);
    }

    // RFC 6962, 2.1.1: at each fork towards the leaf, the side that isn't taken; the nearest to the leaf first.
    private static IEnumerable<Stretch> PathTo(long index, long size)
    {
        var path = new Stack<Stretch>();
        for (var (start, end) = (0L, size); end - start > 1;)
        {
            var fork = start + Fork(end - start);
            path.Push(index < fork ? new(fork, end) : new(start, fork));
            (start, end) = index < fork ? (start, fork) : (fork, end);
        }

        return path;
    }

    // RFC 6962, 2.1.2: the same towards the old edge; the old root itself is known to who asks, unless it lies inside.
    private static IEnumerable<Stretch> PathOver(long first, long second)
    {
        var path = new Stack<Stretch>();
        var (start, end) = (0L, second);
        while (end != first)
        {
            var fork = start + Fork(end - start);
            path.Push(first <= fork ? new(fork, end) : new(start, fork));
            (start, end) = first <= fork ? (start, fork) : (fork, end);
        }

        return start == 0 ? path : path.Prepend(new(start, end));
    }

    // The largest power of two below the number of leaves.
    private static long Fork(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));

    private async Task<List<Hash[]>> FetchAsync(IEnumerable<IEnumerable<Stretch>> paths)
    {
        var wanted = paths.Select(path => path.Select(span => NodeId.Covering(span.Start, span.End).ToArray()).ToArray()).ToList();
        var hashes = await source([.. wanted.SelectMany(path => path).SelectMany(nodes => nodes).ToHashSet()]);
        return wanted.ConvertAll(path => Array.ConvertAll(path, nodes => nodes.Select(node => hashes[node]).Reverse().Aggregate((right, left) => TreeHash.Node(left, right))));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Stretch(long Start, long End);
}
