using Concord.Hosting.Feeds;
using JasperFx.Events;
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
internal sealed partial class Publisher(IDocumentStore store, NpgsqlDataSource database, IServiceProvider services, ContextModel context, [FromKeyedServices(Feed.Own)] Feed feed, IConfiguration configuration, ILogger<Publisher> log) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(75);
    private readonly Dictionary<string, Telling> tellings = context.Tells.ToDictionary(telling => telling.Fact);
    private readonly bool byBroker = Road.IsBroker(configuration);
    private readonly string schemas = FeedEndpoints.Schemas(configuration, context);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var channels = tellings.Values.Select(telling => telling.Published.Channel).Distinct().ToList();
        using var beat = new PeriodicTimer(Often);
        while (channels.Count > 0 && await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var channel in channels)
                    await TellAsync(channel, stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
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
            feed.Hint();
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
        var rows = new List<(Guid Event, DateTimeOffset Recorded, FeedRow Row)>();
        foreach (var (position, fact) in await places.NextAsync(session, Most, stop))
        {
            rows.Add((fact.Id, fact.Timestamp, Row(fact, position, out var message)));
            // The broker is told from the feed.
            if (message is not null && !byBroker)
                await outbox.PublishAsync(message);
        }

        await places.WriteAsync(session, rows, stop);
        await session.SaveChangesAsync(stop);
        return true;
    }

    private FeedRow Row(IEvent fact, long position, out object? message)
    {
        // A kind of fact that was told once and is no longer keeps its places, and says nothing in them.
        if (!tellings.TryGetValue(fact.EventTypeName, out var telling))
        {
            message = null;
            return new(position, FeedRow.Withheld, fact.TenantId, Place: null, Programme: null, "internal", FeedRow.Slot(context.Prefix, "gone", position));
        }

        var told = telling.Say(fact);
        message = telling.Address(fact, told, context.Name, position);
        var said = PublicEvent.Of(fact, told, telling.Published, context.Name, schemas, position);
        return new(position, said.Type, said.Mission, said.Place, said.Programme, said.Dataclassification, said.Write());
    }

    [LoggerMessage(LogLevel.Warning, "The publisher waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
