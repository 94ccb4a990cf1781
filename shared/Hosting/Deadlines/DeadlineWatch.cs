using Concord.Hosting.Emergencies;
using JasperFx;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting.Deadlines;

/// <summary>Records what is due in a context's records by time alone, each once: whoever comes second finds another version.</summary>
internal sealed partial class DeadlineWatch(IDocumentStore store, ContextModel context, TimeProvider time, ILogger<DeadlineWatch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        while (context.DueBy is { } dueBy && await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(dueBy, stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
            {
                Waiting(log, fault.GetType().Name);
            }
        }
    }

    private async Task LookAsync(ContextModel.Deadline dueBy, CancellationToken stop)
    {
        await using var reading = store.QuerySession();
        foreach (var due in await dueBy(reading, time.GetUtcNow(), stop))
            await RecordAsync(due, stop);
    }

    /// <summary>Records one, unless somebody wrote to the record since it was looked at.</summary>
    internal async Task RecordAsync(Due due, CancellationToken stop)
    {
        try
        {
            await using var session = store.LightweightSession(due.Mission);
            Envelope.Write(Clockwork.Act(due.Mission, due.At, time.GetUtcNow()), session);
            session.Events.Append(due.Record, due.Version + due.Facts.Count, [.. due.Facts]);
            await session.SaveChangesAsync(stop);
        }
        catch (ConcurrencyException)
        {
            // Somebody wrote to the record, or another process of this service was faster: the next beat looks again.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The watch over deadlines waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
