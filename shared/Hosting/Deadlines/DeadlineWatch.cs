using Concord.Hosting.Emergencies;
using Concord.Hosting.Erasures;
using JasperFx;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Deadlines;

/// <summary>
/// Records what is due in a context's records by time alone, its own and those that every context has, each once: whoever comes second finds another version. Where it was down, it makes up for it.
/// </summary>
internal sealed partial class DeadlineWatch(IDocumentStore store, ContextModel context, IServiceProvider services, IConfiguration configuration, TimeProvider time, ILogger<DeadlineWatch> log) : BackgroundService
{
    private ContextModel.Deadline? dueBy;

    /// <summary>Doesn't start where the context lacks something that its deadlines need.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        dueBy = context.DueBy?.Invoke(services);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(configuration.GetValue("Deadlines:BeatSeconds", 5)));
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (Passing.IsAbsence(fault))
            {
                Waiting(log, fault.GetType().Name);
            }
        }
    }

    /// <summary>Looks once, at everything that is due: a context tells it in pages, and after a night without power there are many.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        for (var recorded = 1; recorded > 0;)
        {
            recorded = 0;
            await using var reading = store.QuerySession();
            foreach (var due in await AllAsync(reading, time.GetUtcNow(), stop))
                recorded += await RecordAsync(due, stop) ? 1 : 0;
        }
    }

    private async Task<IReadOnlyList<Due>> AllAsync(IQuerySession reading, DateTimeOffset now, CancellationToken stop) =>
        [.. dueBy is null ? [] : await dueBy(reading, now, stop), .. await OverdueAnswers.ByAsync(reading, now, stop)];

    /// <summary>Records one, unless somebody wrote to the record since it was looked at.</summary>
    internal async Task<bool> RecordAsync(Due due, CancellationToken stop)
    {
        try
        {
            await using var session = store.LightweightSession(due.Mission);
            Clockwork.ActsIn(session, due.At, time.GetUtcNow());
            session.Events.Append(due.Record, due.Version + due.Facts.Count, [.. due.Facts]);
            await session.SaveChangesAsync(stop);
            return true;
        }
        catch (ConcurrencyException)
        {
            // Somebody wrote to the record, or another process of this service was faster: whoever looks next sees what they did.
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The watch over deadlines waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
