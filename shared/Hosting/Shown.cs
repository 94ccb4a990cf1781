using System.Text.Json;
using Concord.Privacy;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>
/// An answer to a read. Personal values leave in it only for a purpose that the reader states and their role allows;
/// without a purpose they are withheld and the rest is shown.
/// </summary>
/// <param name="answer">What is shown.</param>
/// <param name="version">Its version, where it is one record.</param>
public sealed class Shown(object answer, long? version = null) : IResult
{
    private static readonly JsonSerializerOptions Revealing = With(reveal: true);
    private static readonly JsonSerializerOptions Withholding = With(reveal: false);

    /// <summary>"Not there" and "not yours".</summary>
    public static IResult Absent { get; } = new Refused(ProblemTypes.NotFound.With());

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var purpose = httpContext.Request.Headers["Concord-Purpose"] is [{ Length: > 0 } stated] ? stated : null;
        if (purpose is not null && !Purposes.Allow(purpose, httpContext.Caller().Role))
            return httpContext.RefuseAsync(ProblemTypes.PurposeNotAllowed.With());

        httpContext.Response.Headers.CacheControl = "no-store";
        if (version is { } current)
            httpContext.Response.Headers.ETag = Concurrency.ETag(current);
        return httpContext.Response.WriteAsJsonAsync(answer, purpose is null ? Withholding : Revealing, httpContext.RequestAborted);
    }

    private static JsonSerializerOptions With(bool reveal) => new(StrictJson.Options) { Converters = { new ShownPersonalJson(reveal) } };
}
