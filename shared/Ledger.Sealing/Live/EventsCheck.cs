using System.Text.Json;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Each event in the store against what was sealed of it.</summary>
internal sealed class EventsCheck(LiveTrust trust, List<LiveFinding> findings)
{
    private static readonly (string Name, Func<Leaf, object?> Of)[] Members =
    [
        ("stream", leaf => leaf.Stream), ("version", leaf => leaf.Version), ("mission", leaf => leaf.Mission), ("type", leaf => leaf.Type),
        ("time of recording", leaf => leaf.Recorded), ("time of occurrence", leaf => leaf.Occurred), ("actor", leaf => (leaf.Actor, leaf.ActorType, leaf.Client, leaf.Asserted)),
        ("role or office", leaf => (leaf.Role, leaf.Office)), ("purpose", leaf => leaf.Purpose), ("reason", leaf => leaf.Reason),
        ("correlation", leaf => leaf.Correlation), ("cause", leaf => leaf.Cause), ("payload", leaf => leaf.Payload),
    ];

    public void Compare(LiveRow row, Leaf leaf)
    {
        if (row.Sequence is null)
            CompareFact(row, leaf);
        else if (row.Events.Count == 0)
            Find("event-missing", row, $"The event {row.Event} was sealed as leaf {row.Index} (version {leaf.Version} of its stream) and isn't in the event store any more.");
        foreach (var (stored, isArchived) in row.Events)
            Compare(row, leaf, stored, isArchived);
    }

    private void Compare(LiveRow row, Leaf leaf, StoredEvent stored, bool isArchived)
    {
        if (Changed(leaf, stored) is { Count: > 0 } changed)
            Find("event-changed", row, $"The event {row.Event} isn't what was sealed as leaf {row.Index}: its {string.Join(", its ", changed)} was changed.");
        if (stored.Sequence != row.Sequence)
            Find("event-moved", row, $"The event {row.Event} has the number {stored.Sequence} in the event store and had {row.Sequence} when it was sealed as leaf {row.Index}.");
        if (isArchived)
            Find("event-hidden", row, $"The event {row.Event}, leaf {row.Index}, is marked as archived: readers no longer see it.");
        if (trust.Mac is { } mac && Admission.Fault(stored, leaf.Previous, mac, out _) is not null)
            Find("code-wrong", row, $"The event {row.Event}, leaf {row.Index}, doesn't carry the code of a process that holds the key.");
    }

    private static List<string> Changed(Leaf leaf, StoredEvent stored)
    {
        try
        {
            var now = stored.ToLeaf(leaf.Previous);
            return [.. Members.Where(member => !Equals(member.Of(now), member.Of(leaf))).Select(member => member.Name)];
        }
        catch (UnfitForEvidenceException)
        {
            return ["payload"];
        }
    }

    private void CompareFact(LiveRow row, Leaf leaf)
    {
        try
        {
            if (row.Fact is not null && row.FactType == leaf.Type && PayloadDigest.Of(JsonElement.Parse(row.Fact)) == leaf.Payload)
                return;
        }
        catch (Exception fault) when (fault is JsonException or UnfitForEvidenceException)
        {
            // Said below, once.
        }

        Find("fact-changed", row, $"What the ledger recorded about itself as leaf {row.Index} isn't there, or isn't what was sealed.");
    }

    private void Find(string code, LiveRow row, string says) => findings.Add(new(code, $"leaf {row.Index}", says));
}
