using Concord.Subscriptions.Merged;
using Marten;
using Npgsql;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Work that waits to be done: lanes with something to send, and receivers to be asked. Whoever takes a ticket has it alone.</summary>
internal static class Tickets
{
    private const string Schema = LaneTables.Schema;
    private const string Waiting = $"""
        {Schema}.lanes l where l.running and l.held < now() and l.due <= now() and (
            l.position < (select max(m.position) from {Schema}.{MergedTable.Table} m where m.channel = l.channel)
            or exists (select from {Schema}.parcels p where p.endpoint = l.endpoint and p.channel = l.channel and p.due <= now()))
        """;

    /// <summary>Whether there are any to take.</summary>
    public const string Any = $"select exists (select from {Schema}.lanes where asks) or exists (select from {Waiting})";

    /// <summary>Takes up to a hundred of each, as messages about them.</summary>
    public static async Task<List<object>> TakeAsync(IDocumentSession session, CancellationToken stop)
    {
        List<object> messages = [];
        await using var asking = new NpgsqlCommand($"update {Schema}.lanes l set asks = false from (select endpoint from {Schema}.lanes where asks limit 100 for update skip locked) a where l.endpoint = a.endpoint and l.asks returning l.endpoint, l.mission");
        await using (var reader = await session.ExecuteReaderAsync(asking, stop))
        {
            while (await reader.ReadAsync(stop))
                messages.Add(new AskForConsent(reader.GetGuid(0), reader.GetString(1)));
        }

        await using var taking = new NpgsqlCommand($"""
            with due as (select l.endpoint, l.channel from {Waiting} order by l.due limit 100 for update of l skip locked)
            update {Schema}.lanes l set ticket = gen_random_uuid(), held = now() + interval '30 seconds' from due where l.endpoint = due.endpoint and l.channel = due.channel returning l.endpoint, l.channel, l.mission, l.ticket
            """);
        await using var due = await session.ExecuteReaderAsync(taking, stop);
        while (await due.ReadAsync(stop))
            messages.Add(new Deliver(due.GetGuid(0), due.GetString(1), due.GetString(2), due.GetGuid(3)));
        return messages;
    }
}
