using Concord.Contracts;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Merged;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Moves lanes and parcels with the facts of their endpoint, in the transaction of the facts: what a command did holds for the very next delivery.</summary>
internal sealed class LaneFacts : IProjection
{
    private const string Schema = LaneTables.Schema;

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var fact in events)
            Move(operations, fact);
        return Task.CompletedTask;
    }

    private static void Move(IDocumentOperations operations, IEvent fact)
    {
        switch (fact.Data)
        {
            case EndpointRegistered registered:
                foreach (var channel in registered.Strict ? Channels.All : [Channels.General])
                    Open(operations, fact, registered, channel);
                break;
            case EndpointEventsResent resent:
                Resend(operations, fact.StreamId, resent);
                break;
            case EndpointTestSent:
                operations.QueueSqlCommand($"insert into {Schema}.parcels (endpoint, channel, event, due) values (?, ?, ?, now())", fact.StreamId, Channels.General, fact.Id);
                break;
            default:
                foreach (var change in Changes(fact.Data))
                    operations.QueueSqlCommand($"{change} and endpoint = ?", fact.StreamId);
                break;
        }
    }

    private static string[] Changes(object fact) => fact switch
    {
        EndpointVerified or EndpointResumed or EndpointEnabled => [$"update {Schema}.lanes set running = true, asks = false, due = '-infinity', failing = null where true"],
        EndpointPaused or EndpointDisabled => [$"update {Schema}.lanes set running = false, asks = false where true"],
        EndpointParkedReplayed => [$"update {Schema}.parcels set due = now(), tries = 0 where due is null"],
        EndpointRemoved => [$"delete from {Schema}.lanes where true", $"delete from {Schema}.parcels where true"],
        _ => [],
    };

    private static void Open(IDocumentOperations operations, IEvent fact, EndpointRegistered registered, string channel)
    {
        var (asked, position) = (registered.Asked, channel == Channels.General ? registered.Position : registered.StrictPosition);
        var from = registered.From is StartFrom.Beginning ? "0" : position is { } given ? $"{given}" : $"(select coalesce(max(position), 0) from {Schema}.{MergedTable.Table} where channel = '{channel}')";
        operations.QueueSqlCommand(
            $"insert into {Schema}.lanes (endpoint, channel, mission, ordered, missions, areas, types, places, programmes, classes, position, running, asks) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {from}, false, ?)",
            fact.StreamId, channel, fact.TenantId, registered.Mode is DeliveryMode.Ordered, registered.Missions.ToArray(), registered.Areas.ToArray(),
            asked.Types.ToArray(), asked.Places.ToArray(), asked.Programmes.ToArray(), asked.Classes.ToArray(), channel == Channels.General);
    }

    // What lies ahead of the lane comes by itself.
    private static void Resend(IDocumentOperations operations, Guid endpoint, EndpointEventsResent resent)
    {
        (string Which, object[] Values) part = resent switch
        {
            { Event: { } one } => ("m.event_id = ?", [one]),
            { Since: { } since } => (FeedTable.Since($"{Schema}.{MergedTable.Table}", $"'{resent.Channel}'", "?"), [.. Enumerable.Repeat<object>(Days.In(resent.Channel, since).ToUniversalTime(), 2)]),
            _ => ("m.position between ? and ?", [resent.From!.Value, resent.To!.Value]),
        };
        operations.QueueSqlCommand(
            $"""
            insert into {Schema}.parcels (endpoint, channel, event, position, due)
            select l.endpoint, l.channel, m.event_id, m.position, now() from {Schema}.lanes l join {Schema}.{MergedTable.Table} m on m.channel = l.channel and m.position <= l.position
            where l.endpoint = ? and l.channel = ? and {part.Which} and {LaneTables.Asked}
            on conflict (endpoint, channel, event) do update set due = now(), tries = 0
            """, [endpoint, resent.Channel, .. part.Values]);
    }
}
