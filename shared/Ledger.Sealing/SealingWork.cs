using System.Diagnostics;
using Concord.Ledger.Checkpoints;

namespace Concord.Ledger.Sealing;

/// <summary>What a leader does again and again: seals what came, and signs when it is time.</summary>
internal sealed class SealingWork
{
    private readonly LedgerIdentity ledger;
    private readonly Action<string> unsigned;
    private readonly SealingRound round;
    private readonly CheckpointSigning signing;
    private static readonly TimeSpan SweepsEvery = TimeSpan.FromSeconds(10);
    private bool isUnsigned = true;
    private long? signedAt;
    private long? sweptAt;

    public SealingWork(Leadership leadership, LedgerIdentity ledger, Action<string> unsigned)
    {
        (this.ledger, this.unsigned) = (ledger, unsigned);
        var fence = new Fence(leadership.Connection, ledger.Schema, leadership.Term);
        (round, signing) = (new(leadership.Connection, ledger, fence), new(leadership.Connection, ledger, fence));
    }

    // After a pause the next leaf is signed at once; under load the interval decides.
    private bool IsTimeToSign => isUnsigned && (signedAt is null || Stopwatch.GetElapsedTime(signedAt.Value) > ledger.CheckpointsEvery);

    /// <summary>Looks through a stretch of what was settled long ago, when it is time; <c>null</c> when it isn't.</summary>
    public async Task<SealedPage?> SweepAsync(CancellationToken stop)
    {
        if (sweptAt is { } last && Stopwatch.GetElapsedTime(last) < SweepsEvery)
            return null;
        sweptAt = Stopwatch.GetTimestamp();
        var page = await round.SweepAsync(stop);
        isUnsigned |= page.Leaves.Count > 0;
        return page;
    }

    /// <summary>One round.</summary>
    public async Task<SealedPage> RunAsync(CancellationToken stop)
    {
        var page = await round.IsDueAsync(stop) ? await round.RunAsync(stop) : SealedPage.Empty;
        isUnsigned |= page.Leaves.Count > 0;
        if (IsTimeToSign)
            await SignAsync(stop);
        return page;
    }

    // What happens goes on being sealed even where nothing may be signed.
    private async Task SignAsync(CancellationToken stop)
    {
        signedAt = Stopwatch.GetTimestamp();
        try
        {
            await signing.RunAsync(stop);
            isUnsigned = false;
        }
        catch (Exception refusal) when (refusal is LossFoundException or InconsistentHeadException)
        {
            unsigned(refusal.Message);
        }
    }
}
