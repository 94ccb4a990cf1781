using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>A stream that the caller may see: where it is and what it is.</summary>
internal sealed record StoredStream(string Mission, StreamModel Model, long Version)
{
    /// <summary>Finds the stream among the missions that the request covers; <c>null</c> where it isn't there or isn't the caller's to see.</summary>
    public static async Task<StoredStream?> FindAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        foreach (var mission in http.MissionsRead())
        {
            await using var session = store.QuerySession(mission);
            if (await session.Events.FetchStreamStateAsync(id, http.RequestAborted) is not { } stored)
                continue;

            var model = context.AllStreams.First(stream => stream.State == stored.AggregateType);
            var details = await model.DetailsAsync(session, id, 0, null, http.RequestAborted);
            return details is not null && details.IsSeenBy(http.Caller()) ? new StoredStream(mission, model, stored.Version) : null;
        }

        return null;
    }
}
