using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>What a command answers: no body of its own, so that it can be kept without keeping anything about a person.</summary>
/// <param name="Status">201 with an id where something was opened, else 204; 200 where a receipt is given for a record that stood before.</param>
/// <param name="Location">Where the opened record is read.</param>
/// <param name="Version">The version of the record that the URL names, or of the one that was opened.</param>
/// <param name="Opened">The id of the opened record.</param>
internal sealed record Answer(int Status, string? Location, long Version, Guid? Opened)
{
    /// <summary>What the answer is about of that which <paramref name="session"/> is about to commit: the record that the URL names, or the one that is opened.</summary>
    public static StreamAction Subject(HttpContext http, IDocumentSession session)
    {
        var streams = session.PendingChanges.Streams();
        return streams.FirstOrDefault(stream => stream.Id == Named(http)) ?? streams.First(stream => stream.ActionType == StreamActionType.Start);
    }

    /// <summary>The answer about <paramref name="stream"/>.</summary>
    public static Answer To(HttpContext http, StreamAction stream) => stream.Id == Named(http)
        ? new(Receipt(http) is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, Location: null, (stream.ExpectedVersionOnServer ?? 0) + stream.Events.Count, Opened: null)
        : new(StatusCodes.Status201Created, $"{http.Request.Path}/{stream.Id}", stream.Events.Count, stream.Id);

    /// <summary>The position of an answer that was given before; while it was kept, its events had no number yet.</summary>
    public async Task<long> PositionAsync(HttpContext http, IQuerySession session) => (await session.QueryAsync<long>(
        $"select seq_id from {session.DocumentStore.Options.Events.DatabaseSchemaName}.mt_events where stream_id = ? and version = ?",
        http.RequestAborted, Opened ?? Named(http)!, Version)).Single();

    /// <summary>Gives the answer, for the first time or again.</summary>
    public Task GiveAsync(HttpContext http, bool replayed = false)
    {
        http.Response.StatusCode = Status;
        http.Response.Headers.ETag = Concurrency.ETag(Version);
        if (replayed)
            http.Response.Headers["Idempotent-Replayed"] = "true";
        if (Opened is not null)
            http.Response.Headers.Location = Location;
        if (Receipt(http) is not null)
            return GiveReceiptAsync(http, (Opened ?? Named(http))!.Value);
        return Opened is { } id ? http.Response.WriteAsJsonAsync(new Opened(id), http.RequestAborted) : Task.CompletedTask;
    }

    private static Type? Receipt(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<CommandAttribute>()?.Answers;

    private static async Task GiveReceiptAsync(HttpContext http, Guid about)
    {
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(await http.RequestServices.GetRequiredService<IReceipts>().OfAsync(http, about), StrictJson.Options, http.RequestAborted);
    }

    private static Guid? Named(HttpContext http) => Guid.TryParse(http.Request.RouteValues["id"] as string, out var id) ? id : null;
}

/// <summary>What was opened.</summary>
/// <param name="Id">Its id.</param>
internal sealed record Opened(Guid Id);
