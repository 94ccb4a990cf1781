namespace Concord.Ledger.Verify;

/// <summary>Something that doesn't hold.</summary>
/// <param name="Code">What kind of fault, as the evidence format names it.</param>
/// <param name="Where">In which event, field or file.</param>
/// <param name="Says">The same for people.</param>
public sealed record Fault(string Code, string Where, string Says);

/// <summary>What a check came to.</summary>
/// <param name="Faults">What doesn't hold, in the order of the checks.</param>
/// <param name="Statements">What holds.</param>
/// <param name="IsSignerPinned">Whether a key that the reader trusted before signed it.</param>
public sealed record Report(IReadOnlyList<Fault> Faults, IReadOnlyList<string> Statements, bool IsSignerPinned)
{
    /// <summary>One word for scripts.</summary>
    public string Verdict => Faults.Count > 0 ? "does-not-hold" : IsSignerPinned ? "holds" : "signer-unknown";

    /// <summary>0 holds, 1 doesn't, 2 is whole in itself and its signer unknown.</summary>
    public int ExitCode => Faults.Count > 0 ? 1 : IsSignerPinned ? 0 : 2;

    /// <summary>One sentence for people.</summary>
    public string Sentence => ExitCode switch
    {
        0 => "This evidence holds.",
        1 => "This evidence does not hold.",
        _ => "This evidence is whole in itself, but its signer is unknown here: nobody you trust vouches for it.",
    };
}

internal sealed class Findings
{
    private readonly List<Fault> faults = [];
    private readonly List<string> statements = [];

    public bool IsSignerPinned { get; set; }

    public Report Report => new(faults, statements, IsSignerPinned);

    public void Fault(string code, string where, string says) => faults.Add(new Fault(code, where, says));

    public void Add(IEnumerable<Fault> found) => faults.AddRange(found);

    /// <summary>Records a fault unless it holds, and tells whether it does.</summary>
    public bool Require(bool holds, string code, string where, string says)
    {
        if (!holds)
            Fault(code, where, says);
        return holds;
    }

    public void State(string sentence) => statements.Add(sentence);

    /// <summary>States it only if nothing was found meanwhile.</summary>
    public void StateIfSound(int before, string sentence)
    {
        if (faults.Count == before)
            State(sentence);
    }

    public int Count => faults.Count;
}
