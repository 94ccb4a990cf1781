using System.Text.Json.Nodes;
using Concord.Ledger.Evidence;
using Concord.Ledger.Heads;
using Concord.Ledger.Losses;

namespace Concord.Ledger.Tests.Given;

/// <summary>Packs that say less, or something else, of what their log lost.</summary>
internal static class ForgedLosses
{
    private const string NotSealed = "losses-not-sealed heads.json";
    private const string Broken = "heads-broken heads.json";

    public static async Task<IEnumerable<Forgery>> AllAsync()
    {
        var pack = await APack.LogWithLosses().PackAsync(APack.Case);
        var (heads, other) = (pack.Heads, (await APack.LogWithLosses().PackAsync(APack.Case)).Heads.Losses[0]);
        var (first, second) = (heads.Losses[0], heads.Losses[1]);
        Forgery Showing(string name, string fault, params LossEvidence[] losses) => new(name, PackWriter.Write(pack with { Heads = heads with { Losses = losses } }), fault);
        Forgery Text(string name, string from, string to) => new(name, Forgery.OfText(PackWriter.Write(pack), PackFiles.Heads, text => text.Replace(from, to, StringComparison.Ordinal)), Broken);
        return
        [
            Showing("no loss", NotSealed),
            Showing("a loss left out", NotSealed, first),
            Showing("a loss twice", NotSealed, first, first),
            Showing("two losses exchanged", NotSealed, second, first),
            Showing("a loss too many", NotSealed, first, second, second with { Inclusion = heads.Inclusion, Leaf = heads.Leaf }),
            Showing("a loss of another log", NotSealed, other, second),
            Showing("a smaller loss", NotSealed, first with { Loss = first.Loss with { Kept = 12 } }, second),
            Showing("another reason", NotSealed, first, second with { Loss = second.Loss with { Reason = "routine" } }),
            Showing("a loss in another place", NotSealed, first with { Inclusion = first.Inclusion with { Index = first.Inclusion.Index + 1 } }, second),
            .. await OthersAsync(),
            new("a page without the loss", Forgery.OfText(PackWriter.Write(pack), PackFiles.Report, text => text.Replace("of 40 entries", "of 10 entries", StringComparison.Ordinal)), "report-differs report.txt"),
            Text("losses that are no list", "\"losses\":[", "\"losses\":[[],"),
            Text("a count of losses that is none", "\"losses\":2", "\"losses\":0"),
            Text("a count of losses that says nothing", "\"losses\":2", "\"losses\":null"),
        ];
    }

    // What somebody else recorded can't stand for what the log says of itself: only its own stream is its word.
    private static async Task<IEnumerable<Forgery>> OthersAsync()
    {
        var loss = new LossDeclared(Hash.Zero, 40, 9, "x");
        var log = APack.Log();
        log.Append(APack.Other, LossDeclared.Type, JsonObject.Create(loss.ToPayload())!);
        log.SealHeads(losses: 1);
        var claimed = await log.PackAsync(APack.Case);
        var another = APack.Log();
        another.Append(HeadsSealed.LedgerStream, "key-rotated", JsonObject.Create(loss.ToPayload())!);
        another.SealHeads(losses: 1);
        var renamed = await another.PackAsync(APack.Case);
        return
        [
            new("a loss that a case claims", PackWriter.Write(await Showing(claimed, log)), NotSealed),
            new("another fact of the log as a loss", PackWriter.Write(await Showing(renamed, another)), NotSealed),
        ];
        async Task<EvidencePack> Showing(EvidencePack pack, ALog of) =>
            pack with { Heads = pack.Heads with { Losses = [new(of.At(9).Leaf, loss, await of.Nodes.Tree.InclusionAsync(9, pack.Checkpoint.Checkpoint.Size))] } };
    }
}
