using System.Numerics;
using System.Runtime.InteropServices;

namespace Concord.Ledger.Tree;

/// <summary>A perfect subtree: <paramref name="Level"/> 0 are the leaves, and subtree <paramref name="Index"/> of a level covers 2^level leaves.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NodeId(int Level, long Index)
{
    /// <summary>The perfect subtrees that cover the leaves from <paramref name="start"/> to before <paramref name="end"/>, from left to right.</summary>
    internal static IEnumerable<NodeId> Covering(long start, long end)
    {
        while (start < end)
        {
            var aligned = start == 0 ? int.MaxValue : BitOperations.TrailingZeroCount(start);
            var level = Math.Min(aligned, BitOperations.Log2((ulong)(end - start)));
            yield return new NodeId(level, start >> level);
            start += 1L << level;
        }
    }
}

/// <summary>A perfect subtree with its hash, as it is stored once and never changed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Node(NodeId Id, Hash Hash);

/// <summary>Fetches the hashes of stored nodes, all at once.</summary>
public delegate Task<IReadOnlyDictionary<NodeId, Hash>> NodeSource(IReadOnlyCollection<NodeId> nodes);
