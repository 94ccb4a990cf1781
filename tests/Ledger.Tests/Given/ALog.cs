using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Concord.Ledger.Losses;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Tests.Given;

/// <summary>A log in memory, sealed as a service seals: streams, leaves, heads, a signed checkpoint.</summary>
internal sealed class ALog(SignerKey key)
{
    private readonly List<EvidenceLine> lines = [];
    private readonly List<Guid> filed = [];
    private readonly Dictionary<Guid, Head> heads = [];
    private Hash? lastCheckpoint;

    public const string Origin = "concord.example/reintegration";

    public SignerKey Key => key;

    public EvidenceLine Append(Guid stream, string type, JsonNode payload, string? reason = null, Func<Leaf, Leaf>? otherwise = null)
    {
        var head = heads.GetValueOrDefault(stream);
        var opening = reason is null ? null : Opening.OfReason(reason);
        var stored = JsonSerializer.SerializeToElement(payload);
        var at = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(lines.Count).AddTicks(1_234_567);
        var leaf = new Leaf(
            Guid.NewGuid(), stream, (head?.Version ?? 0) + 1, head?.Leaf ?? Hash.Zero, "BFA", type, 1, at.AddHours(-2), at, "dev-caseworker", "person",
            lines.Count % 3 == 0 ? "partner-system" : null, lines.Count % 3 == 0, "caseworker", "DJIBO", "case-management", opening?.Commitment(Opening.ReasonPath), $"errand-{lines.Count}", $"request-{lines.Count}", PayloadDigest.Of(stored));
        leaf = otherwise?.Invoke(leaf) ?? leaf;
        lines.Add(new EvidenceLine(lines.Count, leaf, stored, opening));
        filed.Add(stream);
        heads[stream] = new Head(stream, leaf.Version, leaf.Hash());
        return lines[^1];
    }

    public EvidenceLine At(int index) => lines[index];

    public void SealHeads(long? losses = null)
    {
        var map = new HeadMap(heads.Values);
        Append(HeadsSealed.LedgerStream, HeadsSealed.Type, JsonObject.Create(new HeadsSealed(lines.Count, map.Streams, map.Root, lastCheckpoint, losses ?? Losses.Count()).ToPayload())!);
        lastCheckpoint = Sign().Digest;
    }

    /// <summary>Says that of so many entries that were signed once, those that are there now were kept.</summary>
    public void DeclareLoss(long lost, string reason) =>
        Append(HeadsSealed.LedgerStream, LossDeclared.Type, JsonObject.Create(new LossDeclared(Hash.Of("lost"u8), lost, lines.Count, reason).ToPayload())!);

    private IEnumerable<EvidenceLine> Losses => lines.Where(line => line.Leaf.Type == LossDeclared.Type);

    public SignedCheckpoint Sign() => key.Sign(new Checkpoint(Origin, lines.Count, Nodes.Root));

    public NodesInMemory Nodes => new(lines.Select(line => line.Leaf.Hash()));

    /// <summary>The pack of a stream, resting on the heads sealed as leaf <paramref name="sealedAt"/> (else the last leaf).</summary>
    public async Task<EvidencePack> PackAsync(Guid stream, int? sealedAt = null)
    {
        var sealing = lines[sealedAt ?? ^1];
        var own = lines.Where(line => filed[(int)line.Index] == stream).ToList();
        var tree = Nodes.Tree;
        var map = new HeadMap(lines.Take((int)sealing.Index).GroupBy(line => filed[(int)line.Index]).Select(group => new Head(group.Key, group.Last().Leaf.Version, group.Last().Leaf.Hash())));
        return new(
            stream, "BFA", own, await tree.InclusionAsync([.. own.Select(line => line.Index)], lines.Count),
            new HeadsEvidence(sealing.Leaf, HeadsSealed.Read(sealing.Payload), await tree.InclusionAsync(sealing.Index, lines.Count), (await map.ProofAsync(stream))!)
            {
                Losses = [.. await Task.WhenAll(Losses.Select(async loss => new LossEvidence(loss.Leaf, LossDeclared.Read(loss.Payload), await tree.InclusionAsync(loss.Index, lines.Count))))],
            },
            Sign(), [key.Public]);
    }
}
