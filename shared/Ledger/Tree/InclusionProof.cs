namespace Concord.Ledger.Tree;

/// <summary>Shows that a leaf is in a tree at its place.</summary>
/// <param name="Index">The leaf's place, from 0.</param>
/// <param name="Size">How many leaves the tree has.</param>
/// <param name="Path">The hashes beside the way from the leaf to the root, the nearest to the leaf first.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<Hash> Path)
{
    /// <summary>Whether <paramref name="leaf"/> is at this place in the tree with this root (RFC 9162, 2.1.3.2).</summary>
    public bool Holds(Hash leaf, Hash root)
    {
        if (Index < 0 || Index >= Size)
            return false;
        var (node, last, hash) = (Index, Size - 1, leaf);
        foreach (var beside in Path)
        {
            if (last == 0)
                return false;
            var isRight = (node & 1) == 1 || node == last;
            hash = isRight ? TreeHash.Node(beside, hash) : TreeHash.Node(hash, beside);
            // At the ragged edge, levels without a neighbour are passed over.
            for (; isRight && (node & 1) == 0 && node != 0; node >>= 1)
                last >>= 1;
            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }
}
