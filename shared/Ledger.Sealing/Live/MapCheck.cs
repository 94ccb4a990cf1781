using Concord.Ledger.Tree;

namespace Concord.Ledger.Sealing.Live;

/// <summary>The map of heads as it stands against the one that was sealed last.</summary>
internal sealed class MapCheck(LiveBook book, NodesOnDisk nodes, long streams, LiveFindings findings)
{
    public async Task RunAsync()
    {
        // That each stream has its place was seen with its first leaf.
        await foreach (var (place, head) in book.StreamAsync(
            "select place, stream_id, version, hash from {0}.ledger_map order by place", row => (row.GetInt64(0), new Heads.Head(row.GetGuid(1), row.GetInt64(2), LiveBook.Hashed(row, 3)))))
            if (place < 0 || place >= streams || nodes.Read(new NodeId(0, place)) != head.Hash())
                Find($"stream {head.Stream}", $"The map of heads says otherwise of the stream {head.Stream} than what was sealed: evidence of it fails.");
        await CompareNodesAsync();
    }

    private async Task CompareNodesAsync()
    {
        var (count, isChanged) = (0L, false);
        await foreach (var (node, hash) in book.StreamAsync(
            "select level, index, hash from {0}.ledger_map_nodes order by level, index", row => (new NodeId(row.GetInt16(0), row.GetInt64(1)), LiveBook.Hashed(row, 2))))
        {
            isChanged |= node.Level < 0 || node.Level > 62 || node.Index < 0 || node.Index >= streams >> node.Level || nodes.Read(node) != hash;
            count++;
        }

        if (isChanged || count != Enumerable.Range(0, 63).Sum(level => streams >> level))
            Find("ledger_map_nodes", "The nodes of the map of heads aren't those that its entries give: evidence over them fails.");
    }

    private void Find(string where, string says) => findings.Add("map-changed", where, says);
}
