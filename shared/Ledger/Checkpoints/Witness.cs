using Concord.Ledger.Tree;

namespace Concord.Ledger.Checkpoints;

/// <summary>
/// Signs only a log's next checkpoint that contains everything the last one held. The log keeps to it for its own signature, and
/// whoever doesn't trust the log keeps to it for theirs.
/// </summary>
/// <param name="key">Whose signature it is.</param>
public sealed class Witness(SignerKey key)
{
    /// <summary>Signs <paramref name="next"/> if it grew out of <paramref name="previous"/>.</summary>
    /// <exception cref="InconsistentHeadException">It is smaller, or isn't a continuation; nothing was signed.</exception>
    public NoteSignature CoSign(Checkpoint? previous, Checkpoint next, ConsistencyProof proof, DateTimeOffset now)
    {
        Check(previous, next, proof);
        return key.Sign(next, now);
    }

    /// <summary>Refuses a checkpoint that isn't a continuation.</summary>
    /// <exception cref="InconsistentHeadException">It is smaller, or isn't a continuation.</exception>
    public static void Check(Checkpoint? previous, Checkpoint next, ConsistencyProof proof)
    {
        var (origin, size, root) = previous ?? new(next.Origin, 0, TreeHash.Empty);
        if (next.Origin != origin)
            throw new InconsistentHeadException($"The checkpoint is of the log {next.Origin}, not of {origin}.");
        if (next.Size < size)
            throw new InconsistentHeadException($"The log had {size} entries and now shows {next.Size}: entries are missing, and this is not signed.");
        if (proof.First != size || proof.Second != next.Size || !proof.Holds(root, next.Root))
            throw new InconsistentHeadException($"The {next.Size} entries shown now don't begin with the {size} entries seen before: history was changed, and this is not signed.");
    }
}

/// <summary>A log shows a head that isn't a continuation of what it showed before.</summary>
/// <param name="message">One sentence for the operator and for the auditor.</param>
public sealed class InconsistentHeadException(string message) : Exception(message);
