using System.Text.Json;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Reads a record as it stood at a moment, from one read of its events.</summary>
internal static class StateReading
{
    /// <summary>Says on an answer in which order the events were taken.</summary>
    public const string OrderHeader = "Concord-Order";

    public static async Task<IResult> AnswerAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (StrictQuery.Read<Moment>(http, out var refused) is not { } moment || refused is not null)
            return refused!;
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream || moment.Version > stream.Version)
            return Shown.Absent;

        await using var session = store.QuerySession(stream.Mission);
        var (details, order) = await moment.FoldAsync(stream, session, http.RequestAborted);
        if (details is null)
            return Shown.Absent;
        http.Response.Headers[OrderHeader] = JsonNamingPolicy.CamelCase.ConvertName($"{order}");
        return new Shown(details) { About = stream.About };
    }
}
