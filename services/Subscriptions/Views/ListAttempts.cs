using Concord.Hosting;
using Concord.Privacy;
using Concord.Subscriptions.Deliveries;
using Concord.Subscriptions.Endpoints;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Concord.Subscriptions.Views;

/// <summary>One attempt to deliver an event.</summary>
/// <param name="Number">Its number; later attempts have higher ones.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Event">The event, the <c>webhook-id</c> of every attempt.</param>
/// <param name="Position">Its place in the channel; a test has none.</param>
/// <param name="Try">The how-manieth attempt it was.</param>
/// <param name="At">When it was sent, UTC; with the id and the body it is what was signed.</param>
/// <param name="Status">What was answered; <c>null</c> where nothing was.</param>
/// <param name="Milliseconds">How long that took.</param>
/// <param name="Said">The beginning of the answer without what isn't text, or why there was none.</param>
/// <param name="Next">When it is tried again, UTC; <c>null</c> where it was taken or parked.</param>
[Class(Sensitivity.Internal)]
public sealed record AttemptShown(long Number, string Channel, Guid Event, long? Position, int Try, DateTimeOffset At, int? Status, int Milliseconds, string? Said, DateTimeOffset? Next);

/// <summary>Which attempts are asked for.</summary>
/// <param name="Event">Only those with this event.</param>
/// <param name="Outcome">Only those of which this came.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record AttemptFilter(Guid? Event = null, AttemptOutcome? Outcome = null, int? Limit = null, string? After = null);

/// <summary>Lists the attempts to deliver to an endpoint, the newest first.</summary>
[Read(Roles.Partner, Roles.Subscriber, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<AttemptShown>)], Asks = typeof(AttemptFilter))]
public static class ListAttemptsEndpoint
{
    [WolverineGet("/endpoints/{id}/attempts")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken stop)
    {
        if (await Found.OneAsync(session.Query<EndpointDetails>().Where(found => found.Id == id), http, caller, stop) is null)
            return Shown.Absent;
        if (StrictQuery.Read<AttemptFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        if (PageAsked.Read(filter.Limit, filter.After, http, out var wrong) is not { } page)
            return wrong!;
        var found = await ReadAsync(database, id, filter, page, stop);
        if (found.Count > page.Size)
            PageAsked.LinkNext(http, found[page.Size - 1].Number);
        return new Shown(new Listed<AttemptShown>([.. found.Take(page.Size)]));
    }

    private static async Task<List<AttemptShown>> ReadAsync(NpgsqlDataSource database, Guid endpoint, AttemptFilter filter, PageAsked page, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"""
            select number, channel, event, position, attempt, at, status, milliseconds, said, next from {LaneTables.Schema}.attempts
            where endpoint = $1 and number < $2 and ($3 or event = $4) and ($5 or coalesce(status between 200 and 299, false) <> $6) order by number desc limit $7
            """);
        foreach (var value in (object[])[endpoint, page.After ?? long.MaxValue, filter.Event is null, filter.Event ?? Guid.Empty, filter.Outcome is null, filter.Outcome is AttemptOutcome.Failed, page.Size + 1])
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new List<AttemptShown>();
        while (await reader.ReadAsync(stop))
        {
            found.Add(new(
                reader.GetInt64(0), reader.GetString(1), reader.GetGuid(2), reader.IsDBNull(3) ? null : reader.GetInt64(3), reader.GetInt32(4), reader.GetFieldValue<DateTimeOffset>(5),
                reader.IsDBNull(6) ? null : reader.GetInt32(6), reader.GetInt32(7), reader.IsDBNull(8) ? null : reader.GetString(8), reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9)));
        }

        return found;
    }
}
