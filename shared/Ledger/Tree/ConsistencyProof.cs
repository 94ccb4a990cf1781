using System.Numerics;

namespace Concord.Ledger.Tree;

/// <summary>Shows that nothing in the first leaves of a tree was changed or removed when it grew.</summary>
/// <param name="First">How many leaves there were.</param>
/// <param name="Second">How many there are.</param>
/// <param name="Path">The hashes of RFC 6962, 2.1.2.</param>
public sealed record ConsistencyProof(long First, long Second, IReadOnlyList<Hash> Path)
{
    /// <summary>Whether the tree with root <paramref name="second"/> begins with the tree with root <paramref name="first"/> (RFC 9162, 2.1.4.2).</summary>
    public bool Holds(Hash first, Hash second)
    {
        if (First < 0 || First > Second)
            return false;
        if (First == 0 && first != TreeHash.Empty)
            return false;
        if (First == Second || First == 0)
            return Path.Count == 0 && (First < Second || first == second);
        // A whole power of two is a node of the larger tree: its root need not be told again.
        var path = BitOperations.IsPow2(First) ? Path.Prepend(first) : Path;
        return Climb([.. path], out var before, out var after) && before == first && after == second;
    }

    private bool Climb(Hash[] path, out Hash before, out Hash after)
    {
        before = after = path.FirstOrDefault();
        var shared = BitOperations.TrailingZeroCount(~(First - 1));
        var (node, last) = ((First - 1) >> shared, (Second - 1) >> shared);
        foreach (var beside in path.Skip(1))
        {
            if (last == 0)
                return false;
            var isRight = (node & 1) == 1 || node == last;
            before = isRight ? TreeHash.Node(beside, before) : before;
            after = isRight ? TreeHash.Node(beside, after) : TreeHash.Node(after, beside);
            for (; isRight && (node & 1) == 0 && node != 0; node >>= 1)
                last >>= 1;
            (node, last) = (node >> 1, last >> 1);
        }

        return path.Length > 0 && last == 0;
    }
}
