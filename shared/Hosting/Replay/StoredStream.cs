using Concord.Hosting.Disclosures;
using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>A stream that the caller may see: where it is and what it is.</summary>
internal sealed record StoredStream(Guid Id, string Mission, StreamModel Model, long Version, IPoliced? About)
{
    /// <summary>Finds the stream among the missions that the request covers; <c>null</c> where it isn't there or isn't the caller's to see.</summary>
    public static async Task<StoredStream?> FindAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        foreach (var mission in http.MissionsRead())
        {
            await using var session = store.QuerySession(mission);
            if (await FindAsync(id, http.Caller(), session, context, http.RequestAborted) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Finds the stream in the mission of <paramref name="session"/>; the details that are kept with it say whether the caller may see it.</summary>
    public static async Task<StoredStream?> FindAsync(Guid id, Caller caller, IQuerySession session, ContextModel context, CancellationToken stop)
    {
        if (await session.Events.FetchStreamStateAsync(id, stop) is not { } stored)
            return null;

        var model = context.AllStreams.First(stream => stream.State == stored.AggregateType);
        var details = await model.StandingAsync(session, id, stop);
        return details is not null && details.IsSeenBy(caller) ? new StoredStream(id, session.TenantId, model, stored.Version, details as IPoliced) : null;
    }

    /// <summary>The details after these events, in the order given; <c>null</c> before the first.</summary>
    public async Task<ISeen?> FoldAsync(IQuerySession session, IReadOnlyList<IEvent> events, CancellationToken stop, ISeen? details = null) =>
        events is [] ? details : await Model.FoldAsync(session, details, events, stop);
}
