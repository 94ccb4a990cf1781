using Concord.Ledger.Checkpoints;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Something in a live database that doesn't fit the rest.</summary>
/// <param name="Code">What kind of fault.</param>
/// <param name="Where">Which event, leaf, stream or table; nothing personal.</param>
/// <param name="Says">The same for people.</param>
public sealed record LiveFinding(string Code, string Where, string Says);

/// <summary>What the check of one context came to.</summary>
/// <param name="Findings">What doesn't fit, in the order in which it was met; of each kind at most a thousand.</param>
/// <param name="Leaves">How many leaves were read.</param>
/// <param name="Head">The last checkpoint there; <c>null</c> before the first.</param>
/// <param name="Cosigned">The last one that a known witness signed as well, with their signatures; <c>null</c> where none did.</param>
public sealed record LiveReport(IReadOnlyList<LiveFinding> Findings, long Leaves, SignedCheckpoint? Head, SignedCheckpoint? Cosigned);

/// <summary>What a reader brings along who doesn't trust the database.</summary>
/// <param name="Keys">The keys that may sign, pinned before: the log's, and those of its witnesses.</param>
/// <param name="Mac">Tells rows that the context's processes wrote; <c>null</c> where the key isn't at hand, so that codes aren't checked.</param>
/// <param name="Seen">The last checkpoint that was seen before; <c>null</c> at the first look.</param>
public sealed record LiveTrust(IReadOnlyCollection<VerifierKey> Keys, EventMac? Mac, SignedCheckpoint? Seen)
{
    /// <summary>The last checkpoint that was seen under a witness's signature; <c>null</c> where none was.</summary>
    public SignedCheckpoint? Cosigned { get; init; }
}
