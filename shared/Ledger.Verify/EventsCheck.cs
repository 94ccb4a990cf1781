using Concord.Ledger.Evidence;

namespace Concord.Ledger.Verify;

/// <summary>Every event by itself, against the one before, and against the log.</summary>
internal sealed class EventsCheck(OpenPack pack, Findings findings)
{
    private readonly HashSet<Guid> seen = [];
    private readonly ProofsCheck proofs = new(pack);

    public IReadOnlyList<ReadLine?> Run()
    {
        var before = findings.Count;
        var lines = new List<ReadLine?>();
        foreach (var (line, faults) in pack.Lines(PackFiles.Events).AsParallel().AsOrdered().Select((text, at) => ReadAlone(text, at + 1)))
        {
            if (line is not null)
                CheckPlace(line, lines.LastOrDefault());
            findings.Add(faults);
            lines.Add(line);
        }

        findings.Require(proofs.Count <= lines.Count, "proof-broken", $"event {lines.Count + 1}", "There are more proofs than events.");
        findings.StateIfSound(before, $"Each of the {lines.Count} events is in the log as it was sealed, and each names the one before it.");
        return lines;
    }

    private (ReadLine? Line, IReadOnlyList<Fault> Faults) ReadAlone(byte[]? text, int number)
    {
        var (line, broken) = LineReader.Read(text, number);
        return (line, line is null ? [broken!] : [.. PayloadCheck.Faults(line), .. proofs.Check(line) is { } fault ? new[] { fault } : []]);
    }

    private void CheckPlace(ReadLine line, ReadLine? before)
    {
        var (at, leaf) = ($"event {line.Number}", line.Line.Leaf);
        var what = $"Event {line.Number} ({leaf.Type})";
        findings.Require(leaf.Stream == pack.Manifest.Stream, "stream-other", at, $"{what} belongs to another stream, {leaf.Stream}.");
        findings.Require(leaf.Mission == pack.Manifest.Mission, "mission-other", at, $"{what} belongs to another mission, {leaf.Mission}.");
        findings.Require(seen.Add(leaf.Event), "event-repeated", at, $"{what} stood there before: {leaf.Event}.");
        findings.Require(leaf.Version == line.Number, "version-wrong", at, $"{what} was recorded as number {leaf.Version} of its stream: one is missing, moved or put in.");
        if (line.Number > 1 && before is null)
            return;
        findings.Require(line.Line.Index > (before?.Line.Index ?? -1), "order-wrong", at, $"{what} stands earlier in the log than the one before it.");
        findings.Require(leaf.Previous == (before?.Hash ?? Hash.Zero), "link-broken", at, $"{what} was sealed after another event than the one that stands before it here.");
    }
}
