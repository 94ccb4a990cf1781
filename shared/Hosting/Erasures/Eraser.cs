using Concord.Hosting.Holds;
using JasperFx;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Erasures;

/// <summary>
/// Does what two people agreed to, here or where it was told from, once no legal hold stands in the way; and whoever was erased before is erased again when a
/// restore brought their key back.
/// </summary>
internal sealed partial class Eraser(IDocumentStore store, ErasureJournal journal, ErasureDeed deed, TimeProvider time, ILogger<Eraser> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat);
        for (var reapplied = false; await beat.WaitForNextTickAsync(stoppingToken);)
        {
            try
            {
                reapplied = reapplied || await ReapplyAsync(stoppingToken);
                await EraseAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is ConcurrencyException or IOException || Passing.IsAbsence(fault))
            {
                Waiting(log, fault.Message);
            }
        }
    }

    // A backup of the keys, of the events or of both knows nothing of what was erased after it.
    private async Task<bool> ReapplyAsync(CancellationToken stop)
    {
        await using var reading = store.QuerySession();
        var erased = await reading.Query<Erasure>().Where(erasure => erasure.AnyTenant() && erasure.State == ErasureState.Erased).Select(erasure => erasure.Subject).ToListAsync(stop);
        foreach (var back in await deed.ComeBackAsync([.. erased.Concat(journal.Erased()).Distinct()], stop))
        {
            await deed.RepeatAsync(back, stop);
            CameBack(log, back);
        }
        return true;
    }

    private async Task EraseAsync(CancellationToken stop)
    {
        await using var reading = store.QuerySession();
        foreach (var erasure in await reading.Query<Erasure>().Where(erasure => erasure.AnyTenant() && erasure.State == ErasureState.Approved).ToListAsync(stop))
        {
            if (!await reading.IsHeldAnywhereAsync(erasure.Subject, stop))
                await deed.DoAsync(erasure, time.GetUtcNow(), stop);
            else if (erasure is { HeardFrom: not null, IsHeldBack: false })
                await deed.HoldBackAsync(erasure, time.GetUtcNow(), stop);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The eraser waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);

    [LoggerMessage(LogLevel.Critical, "Subject {Subject}, who was erased, had come back with a restore; their key and what views held of them went again")]
    private static partial void CameBack(ILogger log, Guid subject);
}
