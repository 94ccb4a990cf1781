using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine.Marten;

namespace Concord.Hosting.Neighbours;

/// <summary>
/// Tells what was sealed, in the order of each channel. How far it came and the messages commit together, so that nothing is left out whatever dies,
/// and nothing is told before it is sealed.
/// </summary>
internal sealed partial class Publisher(IDocumentStore store, IServiceProvider services, ContextModel context, ILogger<Publisher> log) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<string, Telling> tellings = context.Tells.ToDictionary(telling => telling.Fact);

    /// <summary>How far each channel was told.</summary>
    public static string Create(string schema) => $"create table if not exists {schema}.told_up_to (channel varchar primary key, position bigint not null);\n";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var channels = tellings.Values.Select(telling => telling.Channel).Distinct().ToList();
        using var beat = new PeriodicTimer(Often);
        while (channels.Count > 0 && await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var channel in channels)
                {
                    while (await TellAsync(channel, stoppingToken) == Most)
                    {
                        // More stands there than one page holds.
                    }
                }
            }
            catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
            {
                Waiting(log, fault.Message);
            }
        }
    }

    private async Task<int> TellAsync(string channel, CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(stop);
        if (await ToldUpTo.LockAsync(session, context.Schema, channel, stop) is not { } position)
            return 0;
        var places = await ToldUpTo.NextAsync(session, context.Schema, channel, position, Most, stop);
        if (places.Count == 0)
            return 0;

        await using var scope = services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        // A kind of fact that was told once and is no longer keeps its places, and is passed over.
        foreach (var (place, fact) in (await EventsAsync(session, places, stop)).Where(told => tellings.ContainsKey(told.Fact.EventTypeName)))
            await outbox.PublishAsync(tellings[fact.EventTypeName].Say(fact, context.Name, place));
        session.QueueSqlCommand($"update {context.Schema}.told_up_to set position = ? where channel = ?", places.Keys.Max(), channel);
        await session.SaveChangesAsync(stop);
        return places.Count;
    }

    private static async Task<IEnumerable<(long Place, IEvent Fact)>> EventsAsync(IDocumentSession session, IReadOnlyDictionary<long, Guid> places, CancellationToken stop)
    {
        Guid[] ids = [.. places.Values];
        var facts = (await session.Events.QueryAllRawEvents().Where(fact => fact.AnyTenant() && fact.Id.IsOneOf(ids)).ToListAsync(stop)).ToDictionary(fact => fact.Id);
        return places.OrderBy(place => place.Key).Select(place => (place.Key, facts[place.Value]));
    }

    [LoggerMessage(LogLevel.Warning, "The publisher waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
