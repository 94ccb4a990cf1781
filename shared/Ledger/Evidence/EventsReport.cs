using System.Buffers;
using System.Text;
using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>The events as a page to read. It follows from the lines alone, so that a verifier can write it again and compare.</summary>
public static class EventsReport
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
    [
        .. Letters('\u0000', '\u001f'), .. Letters('\u007f', '\u009f'), '\u061c', .. Letters('\u200b', '\u200f'), .. Letters('\u2028', '\u202e'), .. Letters('\u2060', '\u2069'), '\ufeff',
    ]);

    /// <summary>Writes the page.</summary>
    public static byte[] Write(Guid stream, string mission, Checkpoint checkpoint, HeadsEvidence heads, IReadOnlyList<EvidenceLine> lines, IReadOnlyList<Hash> leaves)
    {
        var (opened, closed) = Shown.Count(lines);
        string[] head =
        [
            "EVIDENCE FROM CONCORD", "",
            $"log          {checkpoint.Origin}", $"stream       {stream}", $"mission      {mission}",
            $"checkpoint   {checkpoint.Size} entries, the last recorded {LeafForm.Written(heads.Leaf.Recorded)}", $"root         {checkpoint.Root}",
            $"events       exactly {lines.Count} at this checkpoint",
            $"personal     {opened} values shown, {closed} closed: withheld from this pack, or erased for ever",
            .. heads.Losses.SelectMany(loss => Loss(loss, lines)), "",
            "This page says what events.jsonl says and proves nothing by itself: check the pack before you rely on it.",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(head.Concat(lines.SelectMany((line, at) => Event(line, at, leaves[at]))).Select(line => $"{Plain(line)}\n")));
    }

    private static string[] Loss(LossEvidence loss, IReadOnlyCollection<EvidenceLine> lines) =>
    [
        $"loss         entry {loss.Inclusion.Index}, recorded {LeafForm.Written(loss.Leaf.Recorded)}: of {loss.Loss.Lost} entries once signed the log kept {loss.Loss.Kept}; {loss.Share(lines)}",
        $"because      {loss.Loss.Reason}",
    ];

    private static IEnumerable<string> Event(EvidenceLine line, int at, Hash hash)
    {
        var leaf = line.Leaf;
        string?[] entry =
        [
            "", $"{at + 1}. {leaf.Type}",
            $"   happened     {LeafForm.Written(leaf.Occurred)}", $"   recorded     {LeafForm.Written(leaf.Recorded)}",
            $"   by           {leaf.Actor} ({leaf.ActorType}, role {leaf.Role}, office {leaf.Office})",
            leaf.Client is null ? null : $"   through      {leaf.Client}{(leaf.Asserted ? ", which asserts who acted" : "")}",
            leaf.Purpose is null ? null : $"   purpose      {leaf.Purpose}",
            leaf.Reason is null ? null : $"   reason       {line.Reason?.Value.GetString() ?? "closed"}",
            leaf.Correlation is null ? null : $"   errand       {leaf.Correlation}",
            leaf.Cause is null ? null : $"   cause        {leaf.Cause}",
            leaf.Corrects is null ? null : $"   corrects     {leaf.Corrects}",
            $"   entry        {line.Index} of the log, leaf {hash}",
        ];
        return entry.OfType<string>().Concat(Facts(line.Payload, "").Select(fact => $"   · {fact}"));
    }

    private static IEnumerable<string> Facts(JsonElement value, string path)
    {
        if (PersonalField.TryRead(value, out var field))
            return [field.Opening is null ? $"{path}: closed ({field.Class})" : $"{path}: {Encoding.UTF8.GetString(CanonicalJson.Of(field.Opening.Value))}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object when value.GetPropertyCount() > 0 => value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
                .SelectMany(member => Facts(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
            JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().SelectMany((item, at) => Facts(item, $"{path}[{at}]")),
            _ => [$"{path}: {Encoding.UTF8.GetString(CanonicalJson.Of(value))}"],
        };
    }

    private static IEnumerable<char> Letters(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    // A text that breaks the line or turns its direction could make the page say what no event says.
    private static string Plain(string line) => line.AsSpan().ContainsAny(Unseen)
        ? string.Concat(line.Select(letter => Unseen.Contains(letter) ? $"\\u{(int)letter:x4}" : $"{letter}"))
        : line;
}
