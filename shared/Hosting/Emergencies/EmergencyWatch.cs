using JasperFx;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Emergencies;

/// <summary>Records the end of each emergency access, and calls out those whose review is late, once an hour until somebody reviews them.</summary>
internal sealed partial class EmergencyWatch(IDocumentStore store, EmergencyAlarm alarm, TimeProvider time, ILogger<EmergencyWatch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private readonly Dictionary<Guid, DateTimeOffset> told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is ConcurrencyException || Passing.IsAbsence(fault))
            {
                // Another process of this service was faster, or the database is away: the next beat looks again.
                Waiting(log, fault.GetType().Name);
            }
        }
    }

    /// <summary>Looks once.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        await using var reading = store.QuerySession();
        var watched = await reading.Query<BreakGlass>().Where(access => access.AnyTenant() && ((access.Until < now && !access.Expired) || (access.ReviewDue < now && access.Finding == null))).ToListAsync(stop);
        foreach (var access in watched.Where(access => access.IsOverdue(now) && now - told.GetValueOrDefault(access.Id) > TimeSpan.FromHours(1)))
        {
            alarm.Overdue(access);
            told[access.Id] = now;
        }

        foreach (var access in watched.Where(access => !access.Expired && access.Until < now))
            await ExpireAsync(access, now, stop);
    }

    private async Task ExpireAsync(BreakGlass access, DateTimeOffset now, CancellationToken stop)
    {
        await using var reading = store.QuerySession();
        var mission = (await reading.MetadataForAsync(access, stop))!.TenantId!;
        await using var session = store.LightweightSession(mission);
        Clockwork.ActsIn(session, access.Until, now);
        session.Events.Append(access.Id, access.Version + 1, new BreakGlassExpired(access.Until));
        await session.SaveChangesAsync(stop);
    }

    [LoggerMessage(LogLevel.Warning, "The watch over emergency accesses waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
