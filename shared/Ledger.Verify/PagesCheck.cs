using Concord.Ledger.Evidence;

namespace Concord.Ledger.Verify;

/// <summary>That the pages people read say what the events say, no more and no less.</summary>
internal static class PagesCheck
{
    public static void Run(OpenPack pack, IReadOnlyList<ReadLine?> lines, HeadsEvidence? heads, Findings findings)
    {
        var read = lines.OfType<ReadLine>().Select(line => line.Line).ToList();
        var isWhole = read.Count == lines.Count;
        var (opened, closed) = Shown.Count(read);
        if (isWhole)
            ArchiveCheck.Claim(pack.Manifest.Closed == closed, "closed", findings);
        ArchiveCheck.Claim(pack.Manifest.Events == lines.Count, "events", findings);
        if (isWhole)
            ArchiveCheck.Claim(pack.Manifest.Opened == opened, "opened", findings);
        if (isWhole && heads is not null)
            Compare(pack, read, heads, findings);
    }

    private static void Compare(OpenPack pack, List<EvidenceLine> lines, HeadsEvidence heads, Findings findings)
    {
        var before = findings.Count;
        byte[] table = [], report = [];
        Parallel.Invoke(
            () => table = EventsTable.Write(lines),
            () => report = EventsReport.Write(pack.Manifest.Stream, pack.Manifest.Mission, pack.Checkpoint.Checkpoint, heads, lines));
        findings.Require(table.AsSpan().SequenceEqual(pack.Files[PackFiles.Table]), "csv-differs", PackFiles.Table, "The table says something else than the events.");
        findings.Require(report.AsSpan().SequenceEqual(pack.Files[PackFiles.Report]), "report-differs", PackFiles.Report, "The page says something else than the events.");
        var (opened, closed) = Shown.Count(lines);
        findings.StateIfSound(before, $"The table and the page say what the events say; of what is personal, {opened} values are shown and are those recorded, {closed} are closed.");
    }
}
