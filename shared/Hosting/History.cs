using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>Every stream of every context can be replayed: what happened, who did it, when and why, and what stood at any version or instant.</summary>
internal static class History
{
    private static readonly ReadAttribute ForAuditors = new(Roles.Auditor, Roles.Supervisor) { Scope = "audit" };

    public static void MapHistory(this IEndpointRouteBuilder app, ContextModel context)
    {
        app.MapGet($"{context.Prefix}/history/{{id:guid}}", (Guid id, HttpContext http, IDocumentStore store) => StepsAsync(id, http, store, context)).WithMetadata(ForAuditors);
        app.MapGet($"{context.Prefix}/history/{{id:guid}}/state", (Guid id, HttpContext http, IDocumentStore store) => StateAsync(id, http, store, context)).WithMetadata(ForAuditors);
    }

    private static async Task<IResult> StepsAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream)
            return Shown.Absent;
        await using var session = store.QuerySession(stream.Mission);
        var events = await session.Events.FetchStreamAsync(id, token: http.RequestAborted);
        return new Shown(new { id, stream = stream.Model.Name, mission = stream.Mission, events = events.Select(Step.Of) }, stream.Version);
    }

    private static async Task<IResult> StateAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (StrictQuery.Read<Moment>(http, out var refused) is not { } moment || refused is not null)
            return refused!;
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream || moment.Version > stream.Version)
            return Shown.Absent;
        await using var session = store.QuerySession(stream.Mission);
        var state = await moment.FoldAsync(stream.Model, session, id, http.RequestAborted);
        return state is null ? Shown.Absent : new Shown(state);
    }
}
