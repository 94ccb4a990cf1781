using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>What a command answers: no body of its own, so that it can be kept without keeping anything about a person.</summary>
/// <param name="Status">201 with an id where something was opened, else 204.</param>
/// <param name="Location">Where the opened record is read.</param>
/// <param name="Version">The version of the record that the URL names, or of the one that was opened.</param>
/// <param name="Opened">The id of the opened record.</param>
internal sealed record Answer(int Status, string? Location, long Version, Guid? Opened)
{
    /// <summary>The answer to what <paramref name="session"/> is about to commit.</summary>
    public static Answer To(HttpContext http, IDocumentSession session)
    {
        var streams = session.PendingChanges.Streams();
        if (Guid.TryParse(http.Request.RouteValues["id"] as string, out var id) && streams.FirstOrDefault(stream => stream.Id == id) is { } changed)
            return new(StatusCodes.Status204NoContent, Location: null, (changed.ExpectedVersionOnServer ?? 0) + changed.Events.Count, Opened: null);

        var opened = streams.First(stream => stream.ActionType == StreamActionType.Start);
        return new(StatusCodes.Status201Created, $"{http.Request.Path}/{opened.Id}", opened.Events.Count, opened.Id);
    }

    /// <summary>Gives the answer, for the first time or again.</summary>
    public Task GiveAsync(HttpContext http, bool replayed = false)
    {
        http.Response.StatusCode = Status;
        http.Response.Headers.ETag = Concurrency.ETag(Version);
        if (replayed)
            http.Response.Headers["Idempotent-Replayed"] = "true";
        if (Opened is not { } id)
            return Task.CompletedTask;

        http.Response.Headers.Location = Location;
        return http.Response.WriteAsJsonAsync(new Opened(id), http.RequestAborted);
    }
}

/// <summary>That a request took effect and how it was answered; kept for seven days.</summary>
/// <param name="Id">Who sent it and under which key.</param>
/// <param name="Fingerprint">What was asked, as a digest.</param>
/// <param name="Answer">How it was answered.</param>
/// <param name="At">When.</param>
internal sealed record AnsweredRequest(string Id, byte[] Fingerprint, Answer Answer, DateTimeOffset At);

/// <summary>What was opened.</summary>
/// <param name="Id">Its id.</param>
internal sealed record Opened(Guid Id);
