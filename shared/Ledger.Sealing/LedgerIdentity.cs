using Concord.Ledger.Checkpoints;

namespace Concord.Ledger.Sealing;

/// <summary>Whose ledger it is, and with which keys it is written; none of them is in the database.</summary>
/// <param name="Schema">The schema of the context.</param>
/// <param name="Origin">The name that its checkpoints carry, such as <c>concord.example/reintegration</c>.</param>
/// <param name="Mac">Tells events that its processes wrote from rows that somebody else did.</param>
/// <param name="Signer">Signs its checkpoints.</param>
public sealed record LedgerIdentity(string Schema, string Origin, EventMac Mac, SignerKey Signer)
{
    /// <summary>The channel in which others are told of events of a stored type; <c>null</c> for those that nobody is told of.</summary>
    public Func<string, string?> Channel { get; init; } = static _ => null;

    /// <summary>The folder outside the database where the last checkpoint is remembered; <c>null</c> where nobody remembers.</summary>
    public string? Trust { get; init; }

    /// <summary>The folder of <c>ledger.pem</c>, from which a leader takes its key, and where a next one is laid; <c>null</c> where <see cref="Signer"/> is all there is.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>The folder with the keys of the witnesses whose cosignatures are published; <c>null</c> where nobody's are.</summary>
    public string? Witnesses { get; init; }

    /// <summary>The shortest time between two checkpoints while events arrive; a case in evidence is never older than that.</summary>
    public TimeSpan CheckpointsEvery { get; init; } = TimeSpan.FromSeconds(10);
}
