using Concord.Hosting.Emergencies;
using JasperFx;
using Marten;
using Npgsql;

namespace Concord.CommunityPolicing.Clocks;

/// <summary>Records what happens because time passed: promises missed, plans lapsed, support paused. Each once, by the version in which it was found.</summary>
internal sealed partial class Clock(IDocumentStore store, TimeProvider time, ILogger<Clock> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly Func<IQuerySession, DateTimeOffset, CancellationToken, Task<IEnumerable<Due>>>[] Hands = [Gate.ClosedAsync, Deadlines.MissedAsync, Deadlines.LapsedAsync];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
            {
                Waiting(log, fault.GetType().Name);
            }
        }
    }

    /// <summary>Looks once.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        foreach (var hand in Hands)
        {
            await using var reading = store.QuerySession();
            foreach (var due in await hand(reading, now, stop))
                await RecordAsync(due, now, stop);
        }
    }

    private async Task RecordAsync(Due due, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await using var session = store.LightweightSession(due.Mission);
            Clockwork.ActsIn(session, due.Since, now);
            session.Events.Append(due.Record, due.Version + 1, due.Fact);
            await session.SaveChangesAsync(stop);
        }
        catch (ConcurrencyException)
        {
            // Somebody wrote meanwhile, or another process of this service did the same: the next beat looks again.
            Waiting(log, nameof(ConcurrencyException));
        }
    }

    [LoggerMessage(LogLevel.Information, "The clock of community policing waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
