using System.Diagnostics.Metrics;
using Concord.Hosting.Disclosures;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting;

/// <summary>What goes on beside the requests: kept answers are let go after seven days, and how far the views are behind is measured.</summary>
internal sealed partial class Upkeep : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private readonly IDocumentStore store;
    private readonly NpgsqlDataSource database;
    private readonly ContextModel context;
    private readonly TimeProvider time;
    private readonly KeptAnswers answers;
    private readonly PeopleQuota people;
    private readonly ILogger<Upkeep> log;
    private volatile Lag lag = new(0, new Dictionary<string, long>(StringComparer.Ordinal));
    private DateTimeOffset tidied;

    public Upkeep(IDocumentStore store, NpgsqlDataSource database, ContextModel context, TimeProvider time, KeptAnswers answers, PeopleQuota people, IMeterFactory meters, ILogger<Upkeep> log)
    {
        (this.store, this.database, this.context, this.time, this.answers, this.people, this.log) = (store, database, context, time, answers, people, log);
        var meter = meters.Create("Concord");
        meter.CreateObservableGauge("concord.events.head", () => lag.Head, "{event}", "Number of the last event.");
        meter.CreateObservableGauge("concord.view.lag", () => lag.Behind.Select(view => new Measurement<long>(view.Value, new KeyValuePair<string, object?>("view", view.Key))), "{event}", "Events that a view has still to read.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                lag = await Health.LagAsync(store, database, context, stoppingToken);
                await TidyAsync(stoppingToken);
            }
            catch (Exception fault) when (Passing.IsAbsence(fault))
            {
                Waiting(log, fault.Message);
            }
        }
    }

    private async Task TidyAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (now - tidied < TimeSpan.FromHours(1))
            return;
        await answers.ForgetAsync(stop);
        await people.ForgetAsync(stop);
        tidied = now;
    }

    [LoggerMessage(LogLevel.Warning, "Upkeep waits for the database: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
