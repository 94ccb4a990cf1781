using Concord.Hosting.Feeds;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine.Marten;

namespace Concord.Hosting.Neighbours;

/// <summary>
/// Publishes what was sealed, in the order of each channel: a row of the feed, and a message to those who hear it. Both commit together, so that nothing
/// is left out whatever dies, and nothing is told before it is sealed.
/// </summary>
internal sealed partial class Publisher(IDocumentStore store, NpgsqlDataSource database, IServiceProvider services, ContextModel context, [FromKeyedServices(Feed.Own)] Feed feed, Chain chain, IConfiguration configuration, ILogger<Publisher> log) : BackgroundService
{
    private const int Most = 200;
    private readonly Words words = new(context, FeedEndpoints.Schemas(configuration, context));
    private readonly bool byBroker = Road.IsBroker(configuration);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var channels = context.AllTells.Select(telling => telling.Published.Channel).Distinct().ToList();
        for (; channels.Count > 0; await chain.Telling.NextAsync(stoppingToken))
        {
            try
            {
                foreach (var channel in channels)
                    await TellAsync(channel, stoppingToken);
            }
            catch (Exception fault) when (Passing.IsAbsence(fault))
            {
                Waiting(log, fault.Message);
            }
        }
    }

    private async Task TellAsync(string channel, CancellationToken stop)
    {
        // Looked at without a lock first: most of the time there is nothing, and looking is all it costs.
        var places = new Places(context.Schema, channel);
        while (await places.AnyAsync(database, stop) && await TellPageAsync(places, stop))
        {
            chain.Telling.Found();
            feed.Hint();
        }
    }

    private async Task<bool> TellPageAsync(Places places, CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(stop);
        if (!await places.LockAsync(session, stop))
            return false;
        await using var scope = services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        var rows = new List<(Guid Event, FeedRow Row)>();
        foreach (var (position, fact, place) in await places.NextAsync(session, Most, stop))
        {
            rows.Add((fact.Id, words.Of(fact, position, place, out var message)));
            // The broker is told from the feed.
            if (message is not null && !byBroker)
                await outbox.PublishAsync(message);
        }

        places.Write(session, rows);
        await session.SaveChangesAsync(stop);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "The publisher waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
