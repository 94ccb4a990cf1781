using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing;

/// <summary>
/// What a page of stored events comes to: leaves in order, refusals, and events that wait for one before them. A pure step:
/// the same events, heads and key give the same page.
/// </summary>
public sealed class SealedPage
{
    private readonly Dictionary<StreamName, Head> heads;
    private readonly Dictionary<Guid, string> owners;
    private readonly List<SealedLeaf> leaves = [];
    private readonly List<(StoredEvent Event, string Why)> refusals = [];
    private readonly List<StoredEvent> waiting = [];

    private SealedPage(IReadOnlyDictionary<StreamName, Head> heads)
    {
        this.heads = new(heads);
        owners = heads.Keys.ToDictionary(name => name.Stream, name => name.Mission);
    }

    /// <summary>Nothing.</summary>
    public static SealedPage Empty { get; } = new(new Dictionary<StreamName, Head>());

    /// <summary>Whether there may be more than one page could hold.</summary>
    public bool IsFull => leaves.Count + refusals.Count + waiting.Count >= Unsealed.PageSize;

    /// <summary>The leaves, in the order in which they are appended.</summary>
    public IReadOnlyList<SealedLeaf> Leaves => leaves;

    /// <summary>Events that are not sealed, each with the reason, which is an alarm.</summary>
    public IReadOnlyList<(StoredEvent Event, string Why)> Refusals => refusals;

    /// <summary>Events whose stream lacks a version before them; they are looked at again when it is there.</summary>
    public IReadOnlyList<StoredEvent> Waiting => waiting;

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
        var head = heads.GetValueOrDefault(new(stored.Mission, stored.Stream), Head.None);
        if (Admission.Fault(stored, stored.IsTombstone ? Hash.Zero : head.Hash, mac, out var leaf) is { } forged)
            refusals.Add((stored, forged));
        else if (Misplaced(stored, head) is { } where)
            refusals.Add((stored, where));
        else if (!stored.IsTombstone && stored.Version > head.Version + 1)
            waiting.Add(stored);
        else
            Append(stored, leaf!);
    }

    private void Append(StoredEvent stored, Leaf leaf)
    {
        leaves.Add(SealedLeaf.Of(leaf, stored.Sequence));
        if (leaves[^1].Ends is not { } name)
            return;
        heads[name] = new Head(stored.Version, leaves[^1].Hash);
        owners[stored.Stream] = stored.Mission;
    }

    // A stream is known by its id alone in evidence and in the map of heads, so that no id may stand in two missions.
    private string? Misplaced(StoredEvent stored, Head head) =>
        stored.IsTombstone ? owners.ContainsKey(stored.Stream) ? "it is written as a tombstone, which never stands in a stream that has events" : null
        : stored.Version <= head.Version ? $"version {stored.Version} of its stream was sealed already, with another event"
        : owners.GetValueOrDefault(stored.Stream, stored.Mission) != stored.Mission ? "its stream belongs to another mission" : null;
}
