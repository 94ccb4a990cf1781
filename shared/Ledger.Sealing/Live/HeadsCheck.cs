using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Where every stream ends, made anew from the leaves, against each sealed map, against the table of heads and against the map as it stands.</summary>
internal sealed class HeadsCheck(LiveBook book, List<LiveFinding> findings)
{
    private readonly Dictionary<Guid, (int Place, string Mission, Heads.Head Head)> heads = [];
    private readonly Dictionary<long, Hash> moved = [];
    private readonly Dictionary<NodeId, Hash> nodes = [];
    private long mapped;

    public async Task TakeAsync(LiveRow row, Leaf leaf, Hash? checkpoint)
    {
        if (leaf.Type == HeadsSealed.Type && leaf.Stream == HeadsSealed.LedgerStream)
            await CompareSealedAsync(row, leaf, checkpoint);
        if (leaf.Type == StoredEvent.Tombstone)
            return;
        var place = heads.TryGetValue(leaf.Stream, out var known) ? known.Place : heads.Count;
        var head = new Heads.Head(leaf.Stream, leaf.Version, TreeHash.Leaf(row.Data));
        heads[leaf.Stream] = (place, leaf.Mission, head);
        moved[place] = head.Hash();
    }

    public async Task EndAsync()
    {
        var kept = await book.RowsAsync("select mission, stream_id, version, hash from {0}.ledger_heads", row => (Mission: row.GetString(0), Head: new Heads.Head(row.GetGuid(1), row.GetInt64(2), LiveBook.Hashed(row, 3))));
        var wrong = kept.Where(found => !heads.TryGetValue(found.Head.Stream, out var known) || (known.Mission, known.Head) != (found.Mission, found.Head)).Select(found => found.Head.Stream)
            .Concat(heads.Keys.Except(kept.Select(found => found.Head.Stream)));
        foreach (var stream in wrong)
            Find("head-changed", $"stream {stream}", $"Where the stream {stream} ends isn't what its leaves say: the table of heads was changed.");
        await CompareMapAsync();
    }

    private async Task CompareSealedAsync(LiveRow row, Leaf leaf, Hash? checkpoint)
    {
        var growth = await HeadMapGrowth.OfAsync(heads.Count, moved, _ => Task.FromResult<IReadOnlyDictionary<NodeId, Hash>>(nodes));
        foreach (var node in growth.Changed)
            nodes[node.Id] = node.Hash;
        moved.Clear();
        mapped = heads.Count;
        var stated = new HeadsSealed(row.Index, heads.Count, growth.Root, checkpoint).ToPayload();
        if (leaf.Payload != PayloadDigest.Of(stated))
            Find("heads-false", $"leaf {row.Index}", $"Leaf {row.Index} seals where the streams end, and says otherwise than the leaves before it.");
    }

    private async Task CompareMapAsync()
    {
        var map = await book.RowsAsync("select place, stream_id, version, hash, mission from {0}.ledger_map", row => (Place: row.GetInt64(0), Hash: new Heads.Head(row.GetGuid(1), row.GetInt64(2), LiveBook.Hashed(row, 3)).Hash(), Stream: row.GetGuid(1), Mission: row.GetString(4)));
        var stored = (await book.RowsAsync("select level, index, hash from {0}.ledger_map_nodes", row => (Id: new NodeId(row.GetInt16(0), row.GetInt64(1)), Hash: LiveBook.Hashed(row, 2)))).ToDictionary(node => node.Id, node => node.Hash);
        foreach (var entry in map.Where(entry => nodes.GetValueOrDefault(new NodeId(0, entry.Place)) != entry.Hash || !heads.TryGetValue(entry.Stream, out var known) || known.Mission != entry.Mission))
            Find("map-changed", $"stream {entry.Stream}", $"The map of heads says otherwise of the stream {entry.Stream} than what was sealed: evidence of it fails.");
        if (map.Count != mapped)
            Find("map-changed", "ledger_map", $"The map of heads has {map.Count} streams, and {mapped} were sealed.");
        if (stored.Count != nodes.Count || nodes.Any(node => stored.GetValueOrDefault(node.Key) != node.Value))
            Find("map-changed", "ledger_map_nodes", "The nodes of the map of heads aren't those that its entries give: evidence over them fails.");
    }

    private void Find(string code, string where, string says) => findings.Add(new(code, where, says));
}
