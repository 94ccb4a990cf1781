namespace Concord.Ledger.Evidence;

/// <summary>The files of a pack, in the order in which they stand in it.</summary>
public static class PackFiles
{
    /// <summary>What the pack says it is.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The events as they were sealed.</summary>
    public const string Events = "events.jsonl";

    /// <summary>That each of them is in the log.</summary>
    public const string Proofs = "proofs.jsonl";

    /// <summary>That there are no more.</summary>
    public const string Heads = "heads.json";

    /// <summary>The signed head of the log.</summary>
    public const string Checkpoint = "checkpoint.txt";

    /// <summary>Keys, for information.</summary>
    public const string Keys = "keys.txt";

    /// <summary>The events as a table.</summary>
    public const string Table = "events.csv";

    /// <summary>The events as a page to read.</summary>
    public const string Report = "report.txt";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Manifest, Events, Proofs, Heads, Checkpoint, Keys, Table, Report];
}
