using Concord.Hosting.Emergencies;
using Concord.Hosting.Holds;
using Concord.Privacy.Keys;
using JasperFx;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Erasures;

/// <summary>
/// Does what two people agreed to: notes it, destroys the key, records it. Each step can be repeated, so that a kill between any two of them
/// loses nothing; and whoever was erased before is erased again when a restore brought their key back.
/// </summary>
internal sealed partial class Eraser(IDocumentStore store, SubjectKeys keys, ErasureJournal journal, IConfiguration configuration, TimeProvider time, ILogger<Eraser> log) : BackgroundService
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

    // A backup of the keys, or of both databases, knows nothing of what was erased after it.
    private async Task<bool> ReapplyAsync(CancellationToken stop)
    {
        await using var reading = store.QuerySession();
        var erased = await reading.Query<Erasure>().Where(erasure => erasure.AnyTenant() && erasure.State == ErasureState.Erased).Select(erasure => erasure.Subject).ToListAsync(stop);
        foreach (var back in await keys.AliveAsync([.. erased.Concat(journal.Erased()).Distinct()], stop))
        {
            await keys.DestroyAsync(back, stop);
            CameBack(log, back);
        }
        return true;
    }

    private async Task EraseAsync(CancellationToken stop)
    {
        await using var reading = store.QuerySession();
        foreach (var erasure in await reading.Query<Erasure>().Where(erasure => erasure.AnyTenant() && erasure.State == ErasureState.Approved).ToListAsync(stop))
        {
            if (!await reading.IsHeldAsync(erasure.Subject, [erasure.Mission], stop))
                await EraseAsync(erasure, time.GetUtcNow(), stop);
        }
    }

    private async Task EraseAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop)
    {
        journal.Note(erasure.Subject, now);
        await keys.DestroyAsync(erasure.Subject, stop);
        await using var session = store.LightweightSession(erasure.Mission);
        Clockwork.ActsIn(session, now, now);
        session.Events.Append(erasure.Id, erasure.Version + 1, new SubjectErased(erasure.Subject, now, DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysOfBackups + 1)));
        session.Delete<NameIndex>(erasure.Subject);
        await session.SaveChangesAsync(stop);
    }

    // For how long a backup of the key database is kept.
    private int DaysOfBackups => configuration.GetValue("Privacy:KeyBackupDays", 7);

    [LoggerMessage(LogLevel.Warning, "The eraser waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);

    [LoggerMessage(LogLevel.Critical, "The key of subject {Subject}, who was erased, had come back with a restore; it was destroyed again")]
    private static partial void CameBack(ILogger log, Guid subject);
}
