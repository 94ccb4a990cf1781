using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>A leaf as it stands in its table, with what is filed about it elsewhere, as far as it is there.</summary>
internal sealed record LiveRow(long Index, Hash Hash, byte[] Data, Guid Event, string Mission, Guid Stream, long Version, long? Sequence)
{
    /// <summary>What the ledger recorded about itself as this leaf.</summary>
    public (string Type, string Payload)? Fact { get; init; }

    /// <summary>The leaf of the version before.</summary>
    public (long Index, Hash Hash)? Before { get; init; }

    /// <summary>The stream's place in the map of heads.</summary>
    public (long Place, string Mission)? Mapped { get; init; }

    /// <summary>The rows of the event store with the event's id: one, if nobody meddled.</summary>
    public IReadOnlyList<(StoredEvent Event, bool IsArchived)> Events { get; init; } = [];
}

/// <summary>A leaf that was read and compared with what it is of.</summary>
internal sealed record LiveLeaf(LiveRow Row, Hash Hash, Leaf? Leaf, IReadOnlyList<LiveFinding> Findings)
{
    /// <summary>What the ledger says of itself in it; only what was sealed counts.</summary>
    public (string Type, string Payload)? Said { get; init; }
}

/// <summary>Leaves in the order of the log, the nodes that they complete as they are stored, and the checkpoints among them.</summary>
internal sealed record LivePage(IReadOnlyList<LiveRow> Rows, IReadOnlyDictionary<NodeId, Hash> Nodes, IReadOnlyList<LiveHead> Heads);

/// <summary>A stored checkpoint with the lines of witnesses under it; <c>null</c> as note where there are only such lines.</summary>
internal sealed record LiveHead(long Size, string? Note, IReadOnlyList<(string Witness, string Line)> Cosignatures);
