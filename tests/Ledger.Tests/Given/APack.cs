using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Tests.Given;

/// <summary>The history of one case among others, as an auditor takes it away.</summary>
internal static class APack
{
    public static readonly Guid Case = new("6f1e6a52-5b1c-4f0e-9a55-3d6a1a0b7c01");
    public static readonly Guid Other = new("0b7c016f-5b1c-4f0e-9a55-3d6a1a0b7c02");

    private static readonly Guid Person = new("aa1e6a52-5b1c-4f0e-9a55-3d6a1a0b7cff");

    public static SignerKey Key { get; } = SignerKey.Create(ALog.Origin);

    public static ALog Log(SignerKey? key = null)
    {
        var log = new ALog(key ?? Key);
        log.Append(Other, "candidate-presented", new JsonObject { ["place"] = "ML0301", ["count"] = 0 });
        log.Append(Case, "candidate-presented", new JsonObject
        {
            ["place"] = "BF5603",
            ["names"] = new JsonObject { ["given"] = Personal("names.given", "Aïssata \"=2+3\" \u202e\n"), ["alsoKnownAs"] = new JsonArray(Personal("names.alsoKnownAs[0]", "😀 Dicko"), Personal("names.alsoKnownAs[1]", "")) },
            ["ageInDoubt"] = false,
            ["nothing"] = new JsonArray(),
            ["reference"] = "=HYPERLINK(\"http://x\")",
        });
        var opened = log.Append(Case, "screening-opened", new JsonObject(), reason: "=cmd|' /C calc'!A0");
        log.SealHeads();
        log.Append(Other, "screening-opened", new JsonObject());
        log.Append(Case, "follow-up-visit", new JsonObject { ["wellbeing"] = 4, ["nextDue"] = null, ["narrative"] = Personal("narrative", new string('é', 3000)) }, reason: "visit\nas planned");
        log.Append(Case, "case-closed", new JsonObject { ["reason"] = "graduated", ["largest"] = 9007199254740991, ["smallest"] = -9007199254740991 }, otherwise: leaf => leaf with { Corrects = opened.Leaf.Event });
        log.Append(Other, "case-closed", new JsonObject { ["a\u0001€\ud83d\ude00"] = "\b\f\n\r\t\u001f" });
        log.SealHeads();
        return log;
    }

    /// <summary>A log that was set back, said so, and went on; then it happened once more.</summary>
    public static ALog LogWithLosses()
    {
        var log = Log();
        log.DeclareLoss(lost: 40, "restored from the backup of the night");
        log.Append(Case, "follow-up-visit", new JsonObject());
        log.SealHeads();
        log.DeclareLoss(lost: 15, "restored \u202e again");
        log.Append(Case, "follow-up-visit", new JsonObject());
        log.SealHeads();
        return log;
    }

    /// <summary>As it stands when the person was erased: their values are gone, their commitments stay.</summary>
    public static EvidencePack Erased(EvidencePack pack) => pack.Withholding((_, path, field) => field is null);

    public static EvidencePack Redacted(EvidencePack pack) => pack.Withholding((line, path, field) => path == "names.given");

    public static JsonObject Personal(string path, string value)
    {
        var opening = new Opening(Hash.Of(Guid.NewGuid().ToByteArray()), JsonSerializer.SerializeToElement(value));
        return new() { ["value"] = value, ["subject"] = $"{Person}", ["salt"] = $"{opening.Salt}", ["commitment"] = $"{opening.Commitment(path)}", ["class"] = "Restricted" };
    }
}
