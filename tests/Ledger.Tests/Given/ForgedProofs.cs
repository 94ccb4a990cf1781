using System.Text.Json.Nodes;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Heads;

namespace Concord.Ledger.Tests.Given;

/// <summary>Other signatures and proofs than those that were made.</summary>
internal static class ForgedProofs
{
    public static async Task<IEnumerable<Forgery>> OfSignaturesAsync(EvidencePack pack)
    {
        var other = await APack.Log().PackAsync(APack.Case);
        var impostor = SignerKey.Create(ALog.Origin);
        var checkpoint = pack.Checkpoint.Checkpoint;
        var borrowed = impostor.Sign(checkpoint, default) with { KeyHash = APack.Key.Public.KeyHash };
        var witness = SignerKey.Create("witness.example", KeyKind.Witness);
        var seen = witness.Sign(checkpoint with { Size = 1 }, DateTimeOffset.UnixEpoch);
        return
        [
            new("a foreign checkpoint", PackWriter.Write(pack with { Checkpoint = other.Checkpoint }), "not-in-tree event 1", "not-in-tree event 2", "not-in-tree event 3", "not-in-tree event 4", "heads-not-sealed heads.json"),
            new("a wrong key", PackWriter.Write(pack with { Checkpoint = new(checkpoint, [borrowed]) }), $"signature-wrong {ALog.Origin}"),
            new("a wholly re-signed pack that carries no key of the signer", PackWriter.Write(pack with { Checkpoint = impostor.Sign(checkpoint) }), "signature-missing checkpoint.txt"),
            new("another log's name", PackWriter.Write(pack with { Checkpoint = APack.Key.Sign(checkpoint with { Origin = "concord.example/grievances" }) }), "signature-missing checkpoint.txt"),
            new("a witness who signed something else", PackWriter.Write(pack with { Checkpoint = pack.Checkpoint.With(seen), Keys = [.. pack.Keys, witness.Public] }), "signature-wrong witness.example"),
            new("a larger size", Forgery.OfText(PackWriter.Write(pack), PackFiles.Checkpoint, text => text.Replace("\n9\n", "\n10\n", StringComparison.Ordinal)), $"signature-wrong {ALog.Origin}", "manifest-claims size", "heads-not-sealed heads.json"),
        ];
    }

    public static async Task<IEnumerable<Forgery>> OfCompletenessAsync(EvidencePack pack)
    {
        var early = (await APack.Log().PackAsync(APack.Case)).Heads;
        var earlier = APack.Log();
        var late = await earlier.PackAsync(APack.Case, sealedAt: 3);
        var cut = pack with { Lines = [.. pack.Lines.Take(3)], Proofs = [.. pack.Proofs.Take(3)] };
        var head = new Head(APack.Case, 3, pack.Lines[2].Leaf.Hash());
        var counterfeit = APack.Log();
        counterfeit.Append(APack.Other, HeadsSealed.Type, JsonNode.Parse(early.Sealed.ToPayload().GetRawText())!);
        var claimed = await counterfeit.PackAsync(APack.Case);
        return
        [
            new("a cut tail with an older end", PackWriter.Write(late with { Lines = [.. late.Lines.Take(2)], Proofs = [.. late.Proofs.Take(2)] }), "heads-not-last heads.json"),
            new("a cut tail with a corrected end", PackWriter.Write(cut with { Heads = cut.Heads with { Proof = cut.Heads.Proof with { Head = head } } }), "heads-not-sealed heads.json"),
            new("another log's end", PackWriter.Write(pack with { Heads = early }), "heads-not-sealed heads.json"),
            new("an end that a case claims", PackWriter.Write(claimed), "heads-not-sealed heads.json"),
            new("a wrong heads proof", PackWriter.Write(pack with { Heads = pack.Heads with { Proof = pack.Heads.Proof with { Inclusion = pack.Heads.Proof.Inclusion with { Index = 0 } } } }), "heads-not-sealed heads.json"),
            new("an altered proof", PackWriter.Write(pack with { Proofs = [pack.Proofs[0], pack.Proofs[1] with { Path = [Hash.Zero, .. pack.Proofs[1].Path.Skip(1)] }, pack.Proofs[2], pack.Proofs[3]] }), "not-in-tree event 2"),
            new("a shortened proof", PackWriter.Write(pack with { Proofs = [pack.Proofs[0] with { Path = [.. pack.Proofs[0].Path.SkipLast(1)] }, .. pack.Proofs.Skip(1)] }), "not-in-tree event 1"),
            new("two proofs swapped", PackWriter.Write(pack with { Proofs = ForgedEvents.Swap(pack.Proofs) }), "proof-broken event 2", "proof-broken event 3"),
            new("a proof too few", PackWriter.Write(pack with { Proofs = [.. pack.Proofs.Take(3)] }), "proof-broken event 4"),
            new("a proof too many", PackWriter.Write(pack with { Proofs = [.. pack.Proofs, pack.Heads.Inclusion] }), "proof-broken event 5"),
        ];
    }
}
