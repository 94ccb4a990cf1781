using Concord.Ledger.Checkpoints;
using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Concord.Ledger.Losses;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Evidence;

/// <summary>The whole history of one stream at one checkpoint, with everything that shows it.</summary>
/// <param name="Stream">Whose history.</param>
/// <param name="Mission">The mission whose record it is.</param>
/// <param name="Lines">Every event, in order of version.</param>
/// <param name="Proofs">For each event, that it is in the log.</param>
/// <param name="Heads">That there are no more.</param>
/// <param name="Checkpoint">The head of the log, signed.</param>
/// <param name="Keys">The keys of those who signed, for information.</param>
public sealed record EvidencePack(
    Guid Stream, string Mission, IReadOnlyList<EvidenceLine> Lines, IReadOnlyList<InclusionProof> Proofs, HeadsEvidence Heads, SignedCheckpoint Checkpoint, IReadOnlyList<VerifierKey> Keys)
{
    /// <summary>For a key that took over from another, that one's word for it.</summary>
    public IReadOnlyList<KeySuccession> Successions { get; init; } = [];

    /// <summary>The same pack without what isn't to be shown; it rests on the same proofs.</summary>
    /// <param name="shows">Whether the field at this path of an event is shown; <see cref="Opening.ReasonPath"/> asks for the reason.</param>
    public EvidencePack Withholding(Func<EvidenceLine, string, PersonalField?, bool> shows) =>
        this with { Lines = [.. Lines.Select(line => line.Withholding((path, field) => shows(line, path, field)))] };
}

/// <summary>Shows how many events a stream has: the sealed map of heads, and the stream's entry in it.</summary>
/// <param name="Leaf">The <c>heads-sealed</c> leaf.</param>
/// <param name="Sealed">What it says.</param>
/// <param name="Inclusion">That it is in the log.</param>
/// <param name="Proof">That the stream's head is in the map.</param>
public sealed record HeadsEvidence(Leaf Leaf, HeadsSealed Sealed, InclusionProof Inclusion, HeadProof Proof)
{
    /// <summary>The losses that the log declared before, each of them.</summary>
    public IReadOnlyList<LossEvidence> Losses { get; init; } = [];
}

/// <summary>Shows a loss that the log declared itself.</summary>
/// <param name="Leaf">The <c>loss-declared</c> leaf.</param>
/// <param name="Loss">What it says.</param>
/// <param name="Inclusion">That it is in the log.</param>
public sealed record LossEvidence(Leaf Leaf, LossDeclared Loss, InclusionProof Inclusion)
{
    /// <summary>Whether the log with this root says so itself, in its own stream.</summary>
    public bool Holds(Hash root) =>
        Leaf.Type == LossDeclared.Type && Leaf.Stream == HeadsSealed.LedgerStream && Leaf.Payload == PayloadDigest.Of(Loss.ToPayload()) && Inclusion.Holds(Leaf.Hash(), root);

    /// <summary>How many of these events stand in the part of the log that was kept, and how many come after it.</summary>
    public string Share(IReadOnlyCollection<EvidenceLine> lines) =>
        $"of these events {lines.Count(line => line.Index < Loss.Kept)} were among them, {lines.Count(line => line.Index >= Loss.Kept)} come after";
}
