using System.Security.Cryptography;

namespace Concord.Ledger.Tree;

/// <summary>The hashes of RFC 6962: a leaf and a node can never be taken for one another.</summary>
public static class TreeHash
{
    private const int OnStack = 2048;

    /// <summary>The root of a tree without leaves.</summary>
    public static Hash Empty { get; } = Hash.Of([]);

    /// <summary>SHA-256 over 0x00 and the leaf's bytes.</summary>
    public static Hash Leaf(ReadOnlySpan<byte> bytes)
    {
        var input = bytes.Length < OnStack ? stackalloc byte[bytes.Length + 1] : new byte[bytes.Length + 1];
        input[0] = 0;
        bytes.CopyTo(input[1..]);
        return Hash.Of(input);
    }

    /// <summary>SHA-256 over 0x01 and the two hashes below.</summary>
    public static Hash Node(Hash left, Hash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Hash.Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Hash.Length)..]);
        Span<byte> digest = stackalloc byte[Hash.Length];
        SHA256.HashData(input, digest);
        return new Hash(digest);
    }
}
