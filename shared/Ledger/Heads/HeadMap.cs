using Concord.Ledger.Tree;

namespace Concord.Ledger.Heads;

/// <summary>Every stream of a log with its head, as one Merkle tree: what makes "exactly so many events" provable.</summary>
public sealed class HeadMap
{
    private readonly Dictionary<Guid, int> places = [];
    private readonly Head[] heads;
    private readonly NodesInMemory nodes;

    /// <summary>The map over these heads, in the order in which their streams first appear in the log.</summary>
    /// <exception cref="ArgumentException">A stream is there twice.</exception>
    public HeadMap(IEnumerable<Head> heads)
    {
        this.heads = [.. heads];
        foreach (var (place, head) in this.heads.Index())
            if (!places.TryAdd(head.Stream, place))
                throw new ArgumentException($"The stream {head.Stream} has two heads.", nameof(heads));
        nodes = new NodesInMemory(this.heads.Select(head => head.Hash()));
    }

    /// <summary>How many streams there are.</summary>
    public long Streams => nodes.Size;

    /// <summary>The root that <see cref="HeadsSealed"/> puts into the log.</summary>
    public Hash Root => nodes.Root;

    /// <summary>Shows that a stream ends where the map says; <c>null</c> for a stream that isn't there.</summary>
    public async Task<HeadProof?> ProofAsync(Guid stream) =>
        places.TryGetValue(stream, out var place) ? new HeadProof(heads[place], await nodes.Tree.InclusionAsync(place, Streams)) : null;
}

/// <summary>Shows that a stream's head is in the map of heads.</summary>
/// <param name="Head">The head.</param>
/// <param name="Inclusion">Its place in the map and the way to the root.</param>
public sealed record HeadProof(Head Head, InclusionProof Inclusion)
{
    /// <summary>Whether the map with this root holds the head.</summary>
    public bool Holds(Hash root) => Inclusion.Holds(Head.Hash(), root);
}
