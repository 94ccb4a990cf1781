using System.Text.Json;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Verify;

/// <summary>That what an event says, and what is shown of it, is what was sealed.</summary>
internal static class PayloadCheck
{
    public static IEnumerable<Fault> Faults(ReadLine line)
    {
        var (leaf, payload, reason) = (line.Line.Leaf, line.Line.Payload, line.Line.Reason);
        var (at, what) = ($"event {line.Number}", $"event {line.Number} ({leaf.Type})");
        if (Digest(payload) != leaf.Payload)
            yield return new("payload-changed", at, $"What {what} says isn't what was sealed: a field was changed, added or removed.");
        foreach (var (path, field) in PersonalField.Within(payload))
            if (!IsTrue(path, field))
                yield return new("personal-changed", $"{at}, {path}", $"The personal value '{path}' of {what} isn't the one that was recorded.");
        if (reason is not null && reason.Commitment(Opening.ReasonPath) != leaf.Reason)
            yield return new("reason-changed", at, $"The reason of {what} isn't the one that was given.");
    }

    private static bool IsTrue(string path, PersonalField field) =>
        field.Opening is { } opening ? opening.Commitment(path) == field.Commitment : !field.IsSealed;

    private static Hash? Digest(JsonElement payload)
    {
        try
        {
            return PayloadDigest.Of(payload);
        }
        catch (UnfitForEvidenceException)
        {
            return null;
        }
    }
}
