using Concord.Hosting;
using Concord.Subscriptions.Merged;
using Marten;
using Npgsql;
using Wolverine.Marten;

namespace Concord.Subscriptions.Deliveries;

/// <summary>
/// Finds the lanes that have something to send and gives each to whoever hears of it first: the ticket and the message commit together, so that no lane is
/// forgotten, and none has two at work. Any number of processes may.
/// </summary>
internal sealed partial class Dispatcher(IDocumentStore store, NpgsqlDataSource database, IServiceProvider services, Onward onward, DeliveryFigures figures, ILogger<Dispatcher> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (; ; await onward.ToEndpoints.NextAsync(stoppingToken))
        {
            try
            {
                // Looked at without a lock first: most of the time there is nothing, and looking is all it costs.
                if (await AnyAsync(stoppingToken))
                    await DispatchAsync(stoppingToken);
                await figures.LookAsync(database, stoppingToken);
            }
            catch (Exception fault) when (Passing.IsAbsence(fault))
            {
                Waits(log, fault.GetType().Name);
            }
        }
    }

    private async Task<bool> AnyAsync(CancellationToken stop)
    {
        await using var command = database.CreateCommand(Tickets.Any);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task DispatchAsync(CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(stop);
        await using var scope = services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        foreach (var message in await Tickets.TakeAsync(session, stop))
            await outbox.PublishAsync(message);
        onward.ToEndpoints.Found();
        await session.SaveChangesAsync(stop);
    }

    [LoggerMessage(LogLevel.Warning, "The deliveries wait for the database: {Why}")]
    private static partial void Waits(ILogger log, string why);
}
