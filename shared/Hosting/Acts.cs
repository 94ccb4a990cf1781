using Concord.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Reads who acts, for whom, where, when and why from the token and the Concord headers, before anything else is looked at.</summary>
public static class Acts
{
    private const int LongestReason = 200;

    private static readonly string[] Said = [Missions.Header, OccurredAt.Header, "Concord-Purpose", "Concord-Reason", "Concord-On-Behalf-Of", Corrects.Header];

    internal static IApplicationBuilder UseActs(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<CommandAttribute>() is null)
            await next(http);
        else if (Take(http) is { } problem)
            await http.RefuseAsync(problem);
        else
            await Idempotency.AloneAsync(http, next);
    });

    /// <summary>The act of this request.</summary>
    public static Act Of(HttpContext http) => http.Features.GetRequired<Act>();

    /// <summary>Whether a person stands behind the request: its own, or one whom an entitled system names.</summary>
    internal static bool HasPerson(HttpContext http) => http.Caller().IsPerson || OnBehalfOf(http) is not null;

    private static Problem? Take(HttpContext http)
    {
        if (http.Request.RouteValues["id"] is string id && Guid.TryParse(id, out var named) && named == Guid.Empty)
            return ProblemTypes.NotFound.With();

        // Two answers to one question, or none, are no reason to make up a third.
        if (Said.FirstOrDefault(header => http.Request.Headers.TryGetValue(header, out var values) && values is not [{ Length: > 0 }]) is { } unsaid)
            return Bad(unsaid, "is empty or given twice");

        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (Mission(http, out var mission) is { } unclear)
            return unclear;
        if (OccurredAt.Read(Text(http, OccurredAt.Header), now, out var occurred) is { } badTime)
            return Bad(OccurredAt.Header, badTime);
        if (Corrects.Read(http, out var corrected) is { } noEvent)
            return Bad(Corrects.Header, noEvent);
        if (Text(http, "Concord-Reason") is { Length: > LongestReason })
            return Bad("Concord-Reason", $"is longer than {LongestReason} characters");
        if (Text(http, "Concord-On-Behalf-Of") is { Length: > LongestReason })
            return Bad("Concord-On-Behalf-Of", $"is longer than {LongestReason} characters");
        if (Text(http, "Concord-Purpose") is { } purpose && !Purposes.Allow(purpose, http.Caller().Role))
            return ProblemTypes.PurposeNotAllowed.With();
        if ((ValidateOnly.Fault(http) ?? Idempotency.Take(http)) is { } badRequest)
            return badRequest;

        http.Features.Set(new Act(http.Caller(), OnBehalfOf(http), mission, occurred, now, Text(http, "Concord-Purpose"), Text(http, "Concord-Reason"), http.RequestId(), corrected));
        return null;
    }

    private static Problem? Mission(HttpContext http, out string mission)
    {
        var held = http.Caller().Missions;
        var named = Text(http, Missions.Header);
        mission = named ?? (held.Count == 1 ? held[0] : "");
        if (named is null && held.Count != 1)
            return ProblemTypes.MissionUnclear.With();
        return held.Contains(mission) ? null : ProblemTypes.NotFound.With();
    }

    private static string? OnBehalfOf(HttpContext http) =>
        http.Caller().May("act-for") ? Text(http, "Concord-On-Behalf-Of") : null;

    private static string? Text(HttpContext http, string header) =>
        http.Request.Headers[header] is [{ Length: > 0 } text] ? text : null;

    private static Problem Bad(string header, string fault) =>
        ProblemTypes.InvalidRequest.With() with { Errors = [new($"header:{header}", fault)] };
}
