using System.Buffers.Binary;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Heads;

/// <summary>Where a stream ends: its last version and that version's leaf.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="Leaf">The leaf hash of the last one.</param>
public sealed record Head(Guid Stream, long Version, Hash Leaf)
{
    private const int IdLength = 16;

    /// <summary>The leaf hash of this entry in the map of heads: over 56 bytes, as the evidence format says.</summary>
    public Hash Hash()
    {
        Span<byte> bytes = stackalloc byte[IdLength + sizeof(long) + Ledger.Hash.Length];
        Stream.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[IdLength..], Version);
        Leaf.CopyTo(bytes[(IdLength + sizeof(long))..]);
        return TreeHash.Leaf(bytes);
    }
}
