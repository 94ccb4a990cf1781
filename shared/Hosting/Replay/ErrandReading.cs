using System.ComponentModel.DataAnnotations;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Reads what belongs to one errand over all records that the caller may see; of the others there is no trace in the answer.</summary>
internal static class ErrandReading
{
    private const int Most = 1000;

    public static async Task<IResult> AnswerAsync(string correlation, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (StrictQuery.Read<NothingAsked>(http, out var refused) is null || refused is not null)
            return refused!;

        var seen = new List<(IEvent Stored, StoredStream Stream)>();
        foreach (var mission in http.MissionsRead())
        {
            await using var session = store.QuerySession(mission);
            seen.AddRange(await SeenAsync(correlation, session, http, context));
        }

        return seen is [] ? Shown.Absent : new Shown(Errand.Of(correlation, seen.OrderBy(found => found.Stored.Sequence).Take(Most)) with { Whole = seen.Count <= Most });
    }

    private static async Task<IEnumerable<(IEvent Stored, StoredStream Stream)>> SeenAsync(string correlation, IQuerySession session, HttpContext http, ContextModel context)
    {
        var events = await session.Events.QueryAllRawEvents().Where(stored => stored.CorrelationId == correlation).OrderBy(stored => stored.Sequence).Take(Most + 1).ToListAsync(http.RequestAborted);
        var streams = new Dictionary<Guid, StoredStream>();
        foreach (var id in events.Select(stored => stored.StreamId).Distinct())
        {
            if (await StoredStream.FindAsync(id, http.Caller(), session, context, http.RequestAborted) is { } stream)
                streams.Add(id, stream);
        }

        return from stored in events where streams.ContainsKey(stored.StreamId) select (stored, streams[stored.StreamId]);
    }
}

/// <summary>Which errand.</summary>
/// <param name="Correlation">The correlation that a step of a history names.</param>
internal sealed record ErrandAsked([property: StringLength(200)] string Correlation);

/// <summary>Nothing may be asked for beside the address.</summary>
internal sealed record NothingAsked;
