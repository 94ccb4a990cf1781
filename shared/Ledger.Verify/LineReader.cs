using System.Text.Json;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Verify;

internal static class LineReader
{
    public static ReadLine? Read(byte[]? text, int number, Findings findings)
    {
        var code = "line-broken";
        try
        {
            var json = JsonShape.Object(CanonicalJson.Read(text ?? throw new UnfitForEvidenceException("It has no line end.")), "index", "leaf", "payload", "reason");
            var (index, reason) = (JsonShape.Number(json, "index", 0), Reason(json.GetProperty("reason")));
            code = "leaf-broken";
            var line = new EvidenceLine(index, Leaf.Read(json.GetProperty("leaf")), json.GetProperty("payload"), reason);
            return new ReadLine(number, line, line.Leaf.Hash());
        }
        catch (UnfitForEvidenceException fault)
        {
            findings.Fault(code, $"event {number}", $"The line of event {number} can't be read. {fault.Message}");
            return null;
        }
    }

    public static bool TryDigest(JsonElement payload, out Hash digest)
    {
        try
        {
            digest = PayloadDigest.Of(payload);
            return true;
        }
        catch (UnfitForEvidenceException)
        {
            digest = default;
            return false;
        }
    }

    private static Opening? Reason(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return null;
        var text = JsonShape.Object(json, "salt", "value").GetProperty("value");
        return text.ValueKind == JsonValueKind.String ? new Opening(JsonShape.Hash(json.GetProperty("salt")), text) : throw new UnfitForEvidenceException("A reason is a text.");
    }
}

/// <summary>For each event, the line that shows its place in the log.</summary>
internal sealed class ProofsCheck(OpenPack pack, Findings findings)
{
    private readonly List<byte[]?> lines = pack.Lines(PackFiles.Proofs);

    public void Check(ReadLine line, string at)
    {
        var leaf = line.Line.Leaf;
        if (Path(line) is not { } path)
            findings.Fault("proof-broken", at, $"The proof of event {line.Number} ({leaf.Type}) isn't there, or isn't for this event.");
        else
            findings.Require(new InclusionProof(line.Line.Index, pack.Checkpoint.Checkpoint.Size, path).Holds(line.Hash, pack.Checkpoint.Checkpoint.Root), "not-in-tree", at,
                $"Event {line.Number} ({leaf.Type}) isn't in the log as it stands here: who, when, why, what or its place was changed, or its proof was.");
    }

    public void NoMoreThan(int events) =>
        findings.Require(lines.Count <= events, "proof-broken", $"event {events + 1}", "There are more proofs than events.");

    private Hash[]? Path(ReadLine line)
    {
        try
        {
            var json = JsonShape.Object(CanonicalJson.Read(lines.ElementAtOrDefault(line.Number - 1)), "index", "path");
            var path = JsonShape.Path(json, "path");
            return JsonShape.Number(json, "index", 0) == line.Line.Index ? path : null;
        }
        catch (UnfitForEvidenceException)
        {
            return null;
        }
    }
}
