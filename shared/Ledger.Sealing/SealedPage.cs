using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing;

/// <summary>
/// What a page of stored events comes to: leaves in order, refusals, and events that wait for one before them. A pure step:
/// the same events, heads and key give the same page.
/// </summary>
public sealed class SealedPage
{
    private readonly Dictionary<StreamName, Head> heads;
    private readonly List<(StoredEvent Event, byte[] Data, Hash Hash)> leaves = [];
    private readonly List<(StoredEvent Event, string Why)> refusals = [];
    private readonly List<StoredEvent> waiting = [];

    private SealedPage(IReadOnlyDictionary<StreamName, Head> heads) => this.heads = new(heads);

    /// <summary>The leaves, in the order in which they are appended.</summary>
    public IReadOnlyList<(StoredEvent Event, byte[] Data, Hash Hash)> Leaves => leaves;

    /// <summary>Events that are not sealed, each with the reason, which is an alarm.</summary>
    public IReadOnlyList<(StoredEvent Event, string Why)> Refusals => refusals;

    /// <summary>Events whose stream lacks a version before them; they are looked at again.</summary>
    public IReadOnlyList<StoredEvent> Waiting => waiting;

    /// <summary>The heads of the streams on the page, after it.</summary>
    public IReadOnlyDictionary<StreamName, Head> Heads => heads;

    /// <summary>Seals <paramref name="events"/>, given in the order of their numbers, on top of <paramref name="heads"/>.</summary>
    public static SealedPage Of(IEnumerable<StoredEvent> events, IReadOnlyDictionary<StreamName, Head> heads, EventMac mac)
    {
        var page = new SealedPage(heads);
        foreach (var stored in events)
            page.Take(stored, mac);
        return page;
    }

    private void Take(StoredEvent stored, EventMac mac)
    {
        var name = new StreamName(stored.Mission, stored.Stream);
        var head = heads.GetValueOrDefault(name, Head.None);
        if (!stored.IsTombstone && stored.Version > head.Version + 1)
            waiting.Add(stored);
        else if (Fault(stored, head, mac, out var leaf) is { } why)
            refusals.Add((stored, why));
        else
            Append(stored, name, leaf!);
    }

    private void Append(StoredEvent stored, StreamName name, Leaf leaf)
    {
        var data = leaf.Bytes();
        var hash = Tree.TreeHash.Leaf(data);
        leaves.Add((stored, data, hash));
        heads[name] = new Head(stored.Version, hash);
    }

    private static string? Fault(StoredEvent stored, Head head, EventMac mac, out Leaf? leaf)
    {
        leaf = null;
        if (!stored.IsTombstone && stored.Version <= head.Version)
            return $"version {stored.Version} of its stream was sealed already, with another event";
        try
        {
            leaf = stored.ToLeaf(head.Hash);
        }
        catch (UnfitForEvidenceException fault)
        {
            return $"its payload has no canonical form: {fault.Message}";
        }

        return stored.IsTombstone || stored.Mac == mac.Of(stored.Id, stored.Stream, stored.Mission, stored.Type, leaf.Actor, leaf.Payload).ToString()
            ? null
            : "it was not written by a process that holds the key: no valid code is on it";
    }
}
