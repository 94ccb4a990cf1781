using System.Globalization;
using System.Text;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>The events as CSV. It follows from the lines alone, so that a verifier can write it again and compare.</summary>
public static class EventsTable
{
    private const string StartsFormula = "=+-@＝＋－＠\t\r\n";

    private static readonly string[] Columns =
    [
        "number", "index", "event", "type", "schema", "occurred", "recorded", "actor", "actorType", "client", "asserted", "role", "office", "mission",
        "purpose", "reason", "correlation", "cause", "corrects", "leaf", "payload",
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="lines">The events.</param>
    /// <param name="leaves">The leaf hash of each.</param>
    public static byte[] Write(IReadOnlyList<EvidenceLine> lines, IReadOnlyList<Hash> leaves) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select((line, at) => Cells(line, at, leaves[at])).Prepend(Columns).Select(cells => $"{string.Join(',', cells.Select(Cell))}\r\n")));

    private static string?[] Cells(EvidenceLine line, int at, Hash hash)
    {
        var leaf = line.Leaf;
        return
        [
            Number(at + 1), Number(line.Index), $"{leaf.Event}", leaf.Type, Number(leaf.Schema), LeafForm.Written(leaf.Occurred), LeafForm.Written(leaf.Recorded),
            leaf.Actor, leaf.ActorType, leaf.Client, leaf.Asserted ? "true" : "false", leaf.Role, leaf.Office, leaf.Mission,
            leaf.Purpose, line.Reason?.Value.GetString(), leaf.Correlation, leaf.Cause, leaf.Corrects?.ToString(), $"{hash}", Encoding.UTF8.GetString(CanonicalJson.Of(line.Payload)),
        ];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A spreadsheet takes a cell that begins so for a formula, and runs it on the desk of whoever opens the pack.
    private static string Cell(string? text) =>
        $"\"{(text is [var first, ..] && StartsFormula.Contains(first, StringComparison.Ordinal) ? "'" : "")}{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
