using Concord.Privacy;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>Every stream of every context can be replayed: what happened, who did it, when and why, and what stood at any version or instant.</summary>
internal static class History
{
    private static readonly ReadAttribute Steps = new(Roles.Auditor, Roles.Supervisor) { Scope = "audit", Shows = [typeof(Replay)], Versioned = true };
    private static readonly ReadAttribute States = new(Roles.Auditor, Roles.Supervisor) { Scope = "audit", ShowsDetails = true, Asks = typeof(Moment) };

    public static void MapHistory(this IEndpointRouteBuilder app, ContextModel context)
    {
        app.MapGet($"{context.Prefix}/history/{{id:guid}}", (Guid id, HttpContext http, IDocumentStore store) => StepsAsync(id, http, store, context))
            .WithMetadata(Steps).WithName(context.Own("History")).WithSummary("Replays a record: every event in order, with who, for whom, when and why.");
        app.MapGet($"{context.Prefix}/history/{{id:guid}}/state", (Guid id, HttpContext http, IDocumentStore store) => StateAsync(id, http, store, context))
            .WithMetadata(States).WithName(context.Own("HistoryState")).WithSummary("Shows a record as it stood at a version, as it was known at an instant, or as it had happened by an instant.");
    }

    private static async Task<IResult> StepsAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream)
            return Shown.Absent;
        await using var session = store.QuerySession(stream.Mission);
        var events = await session.Events.FetchStreamAsync(id, token: http.RequestAborted);
        return new Shown(new Replay(id, stream.Model.Name, stream.Mission, [.. events.Select(Step.Of)]), stream.Version);
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

/// <summary>A record's whole history.</summary>
/// <param name="Id">The record.</param>
/// <param name="Stream">Its kind.</param>
/// <param name="Mission">The mission that it belongs to.</param>
/// <param name="Events">What happened, in order.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Replay(Guid Id, string Stream, string Mission, IReadOnlyList<Step> Events);
