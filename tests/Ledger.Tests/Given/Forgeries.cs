using Concord.Ledger.Evidence;

namespace Concord.Ledger.Tests.Given;

/// <summary>What somebody might do to a pack, by name; each as carefully as they can without the log's key.</summary>
internal static class Forgeries
{
    public static async Task<IReadOnlyList<Forgery>> AllAsync()
    {
        var log = APack.Log();
        var pack = await log.PackAsync(APack.Case);
        var zip = PackWriter.Write(pack);
        return
        [
            .. ForgedEvents.OfContent(pack), .. ForgedEvents.OfHistory(pack, log), .. await ForgedProofs.OfSignaturesAsync(pack), .. await ForgedProofs.OfCompletenessAsync(pack), .. await ForgedLosses.AllAsync(), .. await LyingLogs.AllAsync(),
            .. ForgedFiles.OfSpelling(zip), .. ForgedFiles.OfFiles(zip),
        ];
    }
}
