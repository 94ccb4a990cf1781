using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Concord.Ledger.Losses;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Where every stream ends, made anew from the leaves: against each sealed map, against the table of heads and against the map as it stands.</summary>
internal sealed class HeadsCheck(LiveBook book, LiveFindings findings, long lastSealed) : IDisposable
{
    // So many entries are held until the map is carried on, however long nothing was sealed.
    private const int MostMoved = 4096;
    private readonly NodesOnDisk nodes = new();
    private readonly Dictionary<long, Hash> moved = [];
    private long streams;
    private long losses;
    private bool isMisplaced;

    public static async Task<HeadsCheck> BeginAsync(LiveBook book, LiveFindings findings) => new(book, findings, (await book.RowsAsync(
        $"select coalesce(max(index), -1) from {{0}}.ledger_facts where type = '{HeadsSealed.Type}'", row => row.GetInt64(0)))[0]);

    /// <summary>Goes on by one leaf. The map as it stands is the one that was sealed last; what came after isn't in it yet.</summary>
    public async Task TakeAsync(LiveLeaf read, Leaf leaf, Hash? checkpoint)
    {
        if (leaf.Stream == HeadsSealed.LedgerStream)
            await TakeOwnAsync(read.Row, leaf, checkpoint);
        if (leaf.Type == StoredEvent.Tombstone || read.Row.Index >= lastSealed)
            return;
        if (Place(read.Row, leaf) is { } place)
            moved[place] = new Heads.Head(leaf.Stream, leaf.Version, read.Hash).Hash();
        if (moved.Count >= MostMoved)
            await CarryOnAsync();
    }

    public async Task EndAsync()
    {
        await HeadsTableCheck.RunAsync(book, findings);
        await new MapCheck(book, nodes, streams, findings).RunAsync();
    }

    public void Dispose() => nodes.Dispose();

    private async Task TakeOwnAsync(LiveRow row, Leaf leaf, Hash? checkpoint)
    {
        losses += leaf.Type == LossDeclared.Type ? 1 : 0;
        if (leaf.Type != HeadsSealed.Type)
            return;
        var stated = new HeadsSealed(row.Index, streams, await CarryOnAsync(), checkpoint, losses).ToPayload();
        if (!isMisplaced && leaf.Payload != PayloadDigest.Of(stated))
            findings.Add("heads-false", $"leaf {row.Index}", $"Leaf {row.Index} seals where the streams end, and says otherwise than the leaves before it.");
    }

    // A stream has the place in which it first appeared.
    private long? Place(LiveRow row, Leaf leaf)
    {
        if (leaf.Version != 1)
            return row.Mapped?.Place < streams ? row.Mapped?.Place : null;
        if (row.Mapped != (streams, leaf.Mission))
        {
            isMisplaced = true;
            findings.Add("map-changed", $"stream {leaf.Stream}", $"The map of heads hasn't the stream {leaf.Stream} in its place and its mission: evidence of it fails.");
        }

        return streams++;
    }

    private async Task<Hash> CarryOnAsync()
    {
        var growth = await HeadMapGrowth.OfAsync(streams, moved, wanted => Task.FromResult(nodes.Read(wanted)));
        nodes.Write(growth.Changed);
        moved.Clear();
        return growth.Root;
    }
}
