using System.Runtime.InteropServices;
using System.Text.Json;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Verify;

/// <summary>A line of events that could be read: what it says, the hash of its leaf, its number.</summary>
internal sealed record ReadLine(int Number, EvidenceLine Line, Hash Hash);

/// <summary>Reads lines; each by itself, so that all cores can help.</summary>
internal static class LineReader
{
    public static (ReadLine? Line, Fault? Fault) Read(byte[]? text, int number)
    {
        var code = "line-broken";
        try
        {
            var json = JsonShape.Object(CanonicalJson.Read(text ?? throw new UnfitForEvidenceException("It has no line end.")), "index", "leaf", "payload", "reason");
            var (index, reason) = (JsonShape.Number(json, "index", 0), Reason(json.GetProperty("reason")));
            code = "leaf-broken";
            var leaf = json.GetProperty("leaf");
            var line = new EvidenceLine(index, Leaf.Read(leaf), json.GetProperty("payload"), reason);
            return (new ReadLine(number, line, TreeHash.Leaf(JsonMarshal.GetRawUtf8Value(leaf))), null);
        }
        catch (UnfitForEvidenceException fault)
        {
            return (null, new Fault(code, $"event {number}", $"The line of event {number} can't be read. {fault.Message}"));
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
