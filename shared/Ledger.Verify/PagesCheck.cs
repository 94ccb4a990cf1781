using Concord.Ledger.Evidence;

namespace Concord.Ledger.Verify;

/// <summary>That the pages people read say what the events say, no more and no less.</summary>
internal static class PagesCheck
{
    public static void Run(OpenPack pack, IReadOnlyList<ReadLine?> lines, HeadsEvidence? heads, Findings findings)
    {
        var read = lines.OfType<ReadLine>().ToList();
        var isWhole = read.Count == lines.Count;
        var shown = Shown.Count(read.Select(line => line.Line));
        if (isWhole)
            ArchiveCheck.Claim(pack.Manifest.Closed == shown.Closed, "closed", findings);
        ArchiveCheck.Claim(pack.Manifest.Events == lines.Count, "events", findings);
        if (isWhole)
            ArchiveCheck.Claim(pack.Manifest.Opened == shown.Opened, "opened", findings);
        if (isWhole && heads is not null && Agree(pack, read, heads, findings))
            findings.State($"The table and the page say what the events say; of what is personal, {shown.Opened} values are shown and are those recorded, {shown.Closed} are closed.");
    }

    private static bool Agree(OpenPack pack, List<ReadLine> read, HeadsEvidence heads, Findings findings)
    {
        var (lines, leaves) = (read.ConvertAll(line => line.Line), read.ConvertAll(line => line.Hash));
        byte[] table = [], report = [];
        Parallel.Invoke(
            () => table = EventsTable.Write(lines, leaves),
            () => report = EventsReport.Write(pack.Manifest.Stream, pack.Manifest.Mission, pack.Checkpoint.Checkpoint, heads, lines, leaves));
        var agrees = findings.Require(table.AsSpan().SequenceEqual(pack.Files[PackFiles.Table]), "csv-differs", PackFiles.Table, "The table says something else than the events.");
        return findings.Require(report.AsSpan().SequenceEqual(pack.Files[PackFiles.Report]), "report-differs", PackFiles.Report, "The page says something else than the events.") && agrees;
    }
}
