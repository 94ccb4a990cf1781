using System.Diagnostics;

namespace Concord.Ledger.Sealing;

/// <summary>What a leader does again and again: seals what came, and signs when it is time.</summary>
internal sealed class SealingWork
{
    private readonly LedgerIdentity ledger;
    private readonly SealingRound round;
    private readonly CheckpointSigning signing;
    private bool isUnsigned = true;
    private long? signedAt;

    public SealingWork(Leadership leadership, LedgerIdentity ledger)
    {
        this.ledger = ledger;
        var fence = new Fence(leadership.Connection, ledger.Schema, leadership.Term);
        (round, signing) = (new(leadership.Connection, ledger, fence), new(leadership.Connection, ledger, fence));
    }

    // After a pause the next leaf is signed at once; under load the interval decides.
    private bool IsTimeToSign => isUnsigned && (signedAt is null || Stopwatch.GetElapsedTime(signedAt.Value) > ledger.CheckpointsEvery);

    /// <summary>One round.</summary>
    public async Task<SealedPage> RunAsync(CancellationToken stop)
    {
        var page = await round.RunAsync(stop);
        isUnsigned |= page.Leaves.Count > 0;
        if (!IsTimeToSign)
            return page;
        await signing.RunAsync(stop);
        (isUnsigned, signedAt) = (false, Stopwatch.GetTimestamp());
        return page;
    }
}
