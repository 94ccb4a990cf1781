using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Verify;

/// <summary>Every event by itself, against the one before, and against the log.</summary>
internal sealed class EventsCheck(OpenPack pack, Findings findings)
{
    private readonly HashSet<Guid> seen = [];
    private readonly ProofsCheck proofs = new(pack, findings);

    public IReadOnlyList<ReadLine?> Run()
    {
        var before = findings.Count;
        var lines = new List<ReadLine?>();
        foreach (var text in pack.Lines(PackFiles.Events))
        {
            var line = LineReader.Read(text, lines.Count + 1, findings);
            if (line is not null)
                Check(line, lines.LastOrDefault());
            lines.Add(line);
        }

        proofs.NoMoreThan(lines.Count);
        findings.StateIfSound(before, $"Each of the {lines.Count} events is in the log as it was sealed, and each names the one before it.");
        return lines;
    }

    private void Check(ReadLine line, ReadLine? before)
    {
        var (at, leaf) = ($"event {line.Number}", line.Line.Leaf);
        findings.Require(leaf.Stream == pack.Manifest.Stream, "stream-other", at, $"Event {line.Number} ({leaf.Type}) belongs to another stream, {leaf.Stream}.");
        findings.Require(leaf.Mission == pack.Manifest.Mission, "mission-other", at, $"Event {line.Number} ({leaf.Type}) belongs to another mission, {leaf.Mission}.");
        findings.Require(seen.Add(leaf.Event), "event-repeated", at, $"Event {line.Number} ({leaf.Type}) stood there before: {leaf.Event}.");
        findings.Require(leaf.Version == line.Number, "version-wrong", at, $"Event {line.Number} ({leaf.Type}) was recorded as number {leaf.Version} of its stream: one is missing, moved or put in.");
        if (line.Number == 1 || before is not null)
        {
            findings.Require(line.Line.Index > (before?.Line.Index ?? -1), "order-wrong", at, $"Event {line.Number} ({leaf.Type}) stands earlier in the log than the one before it.");
            findings.Require(leaf.Previous == (before?.Hash ?? Hash.Zero), "link-broken", at, $"Event {line.Number} ({leaf.Type}) was sealed after another event than the one that stands before it here.");
        }

        CheckPayload(line, at);
        proofs.Check(line, at);
    }

    private void CheckPayload(ReadLine line, string at)
    {
        var (leaf, payload, reason) = (line.Line.Leaf, line.Line.Payload, line.Line.Reason);
        findings.Require(LineReader.TryDigest(payload, out var digest) && digest == leaf.Payload, "payload-changed", at, $"What event {line.Number} ({leaf.Type}) says isn't what was sealed: a field was changed, added or removed.");
        foreach (var (path, field) in PersonalField.Within(payload))
            findings.Require(IsShown(path, field), "personal-changed", $"{at}, {path}", $"The personal value '{path}' of event {line.Number} ({leaf.Type}) isn't the one that was recorded.");
        findings.Require(reason is null || reason.Commitment(Opening.ReasonPath) == leaf.Reason, "reason-changed", at, $"The reason of event {line.Number} ({leaf.Type}) isn't the one that was given.");
    }

    private static bool IsShown(string path, PersonalField field) =>
        field.Opening is { } opening ? opening.Commitment(path) == field.Commitment : !field.IsSealed;
}
