using System.Text.Json.Nodes;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Tests.Given;

/// <summary>Packs of logs that sealed and signed something false: every proof in them holds, and one check alone finds what is wrong.</summary>
internal static class LyingLogs
{
    public static async Task<IEnumerable<Forgery>> AllAsync() =>
    [
        await SealedAsync("a log that skipped a version", leaf => leaf with { Version = 7 }, "version-wrong event 2"),
        await SealedAsync("a log that gave an event to another stream", leaf => leaf with { Stream = APack.Other }, "stream-other event 2"),
        await SealedAsync("a log that gave an event to another mission", leaf => leaf with { Mission = "MLI" }, "mission-other event 2"),
        await SealedAsync("a log that sealed no link", leaf => leaf with { Previous = Hash.Zero }, "link-broken event 2"),
        await SealedAsync("a log that began with a link", leaf => leaf with { Previous = Hash.Of("x"u8) }, "link-broken event 1", at: 0),
        await SealedAsync("a log that sealed an event twice", (leaf, before) => leaf with { Event = before.Event }, "event-repeated event 2"),
        await BackwardsAsync(),
    ];

    private static Task<Forgery> SealedAsync(string name, Func<Leaf, Leaf> lie, string fault, int at = 1) => SealedAsync(name, (leaf, _) => lie(leaf), fault, at);

    private static async Task<Forgery> SealedAsync(string name, Func<Leaf, Leaf, Leaf> lie, string fault, int at = 1)
    {
        var (log, lines) = (new ALog(APack.Key), new List<EvidenceLine>());
        foreach (var number in Enumerable.Range(0, 3))
            lines.Add(log.Append(APack.Case, "follow-up-visit", new JsonObject(), otherwise: leaf => number == at ? lie(leaf, lines.Count == 0 ? leaf : lines[^1].Leaf) : leaf with { Version = number + 1 }));
        return new(name, PackWriter.Write(await WholeAsync(log, lines)), fault);
    }

    // The second event of the case was sealed before the first.
    private static async Task<Forgery> BackwardsAsync()
    {
        var (log, first) = (new ALog(APack.Key), (Leaf?)null);
        var empty = PayloadDigest.Of(System.Text.Json.JsonSerializer.SerializeToElement(new JsonObject()));
        var second = log.Append(APack.Case, "follow-up-visit", new JsonObject(), otherwise: leaf =>
        {
            first = leaf with { Event = Guid.NewGuid(), Payload = empty };
            return leaf with { Version = 2, Previous = first.Hash() };
        });
        var earlier = log.Append(APack.Case, "follow-up-visit", new JsonObject(), otherwise: _ => first!);
        var third = log.Append(APack.Case, "follow-up-visit", new JsonObject(), otherwise: leaf => leaf with { Version = 3, Previous = second.Leaf.Hash() });
        return new("a log that sealed backwards", PackWriter.Write(await WholeAsync(log, [earlier, second, third])), "order-wrong event 2");
    }

    private static async Task<EvidencePack> WholeAsync(ALog log, IReadOnlyList<EvidenceLine> lines)
    {
        log.SealHeads();
        var pack = await log.PackAsync(APack.Case);
        return pack with { Lines = lines, Proofs = await log.Nodes.Tree.InclusionAsync([.. lines.Select(line => line.Index)], pack.Checkpoint.Checkpoint.Size) };
    }
}
