using System.Text.Json;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing.Live;

/// <summary>An event in the store, or what the ledger recorded about itself, against what was sealed of it.</summary>
internal sealed class EventsCheck(LiveTrust trust, LiveRow row, Leaf leaf)
{
    private static readonly (string Name, Func<Leaf, object?> Of)[] Members =
    [
        ("stream", leaf => leaf.Stream), ("version", leaf => leaf.Version), ("mission", leaf => leaf.Mission), ("type", leaf => leaf.Type),
        ("time of recording", leaf => leaf.Recorded), ("time of occurrence", leaf => leaf.Occurred), ("actor", leaf => (leaf.Actor, leaf.ActorType, leaf.Client, leaf.Asserted)),
        ("role or office", leaf => (leaf.Role, leaf.Office)), ("purpose", leaf => leaf.Purpose), ("reason", leaf => leaf.Reason), ("correction", leaf => leaf.Corrects),
        ("correlation", leaf => leaf.Correlation), ("cause", leaf => leaf.Cause), ("payload", leaf => leaf.Payload),
    ];

    /// <summary>Whether it is what the ledger sealed about itself, as it sealed it.</summary>
    public bool IsFact { get; } = row is { Sequence: null, Fact: { } fact } && fact.Type == leaf.Type && Stored.OrNull<Hash?>(() => PayloadDigest.Of(JsonElement.Parse(fact.Payload))) == leaf.Payload;

    public IEnumerable<LiveFinding> Findings()
    {
        if (!IsFact && (row.Sequence is null || row.Fact is not null))
            yield return Finding("fact-changed", $"What the ledger recorded about itself as leaf {row.Index} isn't there, or isn't what was sealed.");
        if (row.Sequence is not null && row.Events is [])
            yield return Finding("event-missing", $"The event {row.Event} was sealed as leaf {row.Index} (version {leaf.Version} of its stream) and isn't in the event store any more.");
        foreach (var finding in row.Events.SelectMany(found => Compare(found.Event, found.IsArchived)))
            yield return finding;
    }

    private IEnumerable<LiveFinding> Compare(StoredEvent stored, bool isArchived)
    {
        var now = Stored.OrNull(() => stored.ToLeaf(leaf.Previous));
        if (now != leaf)
            yield return Finding("event-changed", $"The event {row.Event} isn't what was sealed as leaf {row.Index}: its {string.Join(", its ", Changed(now))} was changed.");
        if (stored.Sequence != row.Sequence)
            yield return Finding("event-moved", $"The event {row.Event} has the number {stored.Sequence} in the event store and had {row.Sequence} when it was sealed as leaf {row.Index}.");
        if (isArchived)
            yield return Finding("event-hidden", $"The event {row.Event}, leaf {row.Index}, is marked as archived: readers no longer see it.");
        if (trust.Mac is { } mac && (now is null || !mac.Vouches(stored, now)))
            yield return Finding("code-wrong", $"The event {row.Event}, leaf {row.Index}, doesn't carry the code of a process that holds the key.");
    }

    private IEnumerable<string> Changed(Leaf? now) => now is null ? ["payload"] : Members.Where(member => !Equals(member.Of(now), member.Of(leaf))).Select(member => member.Name);

    private LiveFinding Finding(string code, string says) => new(code, $"leaf {row.Index}", says);
}
