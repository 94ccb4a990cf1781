using Concord.Hosting.Feeds;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>
/// Follows the feed and puts each event on the broker, once it is reached. How far it came and the messages commit together: a broker that is away delays,
/// and neither the feed nor a command waits for it.
/// </summary>
internal sealed partial class Teller(IDocumentStore store, IWolverineRuntime runtime, IServiceProvider services, ContextModel context, Chain chain, IHostApplicationLifetime life, ILogger<Teller> log) : BackgroundService
{
    private readonly BrokerReach broker = new(runtime, log);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var _ = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await broker.ReachAsync(stoppingToken);

        var channels = context.AllTells.Select(telling => telling.Published.Channel).Distinct().ToList();
        for (; channels.Count > 0; await chain.Broker.NextAsync(stoppingToken))
        {
            try
            {
                foreach (var channel in channels)
                    await TellAsync(new ToldToBroker(context.Schema, channel), stoppingToken);
            }
            catch (Exception fault) when (Passing.IsAbsence(fault))
            {
                Waiting(log, fault.Message);
            }
        }
    }

    private async Task TellAsync(ToldToBroker told, CancellationToken stop)
    {
        while (await TellPageAsync(told, stop))
            chain.Broker.Found();
    }

    private async Task<bool> TellPageAsync(ToldToBroker told, CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(stop);
        if (await told.LockAsync(session, stop) is not { } position || await told.NextAsync(session, position, stop) is not { Count: > 0 } rows)
            return false;

        await using var scope = services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        foreach (var (_, type, text) in rows.Where(row => row.Type != FeedRow.Withheld))
            await outbox.EndpointFor(Exchanges.Of(type)).SendAsync(new PublishedEvent(text));
        told.Move(session, rows[^1].Position);
        await session.SaveChangesAsync(stop);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "The teller waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
