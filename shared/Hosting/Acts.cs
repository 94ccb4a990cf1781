using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Reads who acts, for whom, where, when and why from the token and the Concord headers, before anything else is looked at.</summary>
public static class Acts
{
    internal static IApplicationBuilder UseActs(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var (isCommand, isRead) = (http.GetEndpoint()?.Metadata.GetMetadata<CommandAttribute>() is not null, http.GetEndpoint()?.Metadata.GetMetadata<ReadAttribute>() is not null);
        if ((isCommand || isRead ? Said.Unentitled(http) : null) is { } unentitled)
            await http.RefuseAsync(unentitled);
        else if (isRead && Said.Fault(http) is { } fault)
            await http.RefuseAsync(fault);
        else if (!isCommand)
            await next(http);
        else if (Take(http) is { } problem)
            await http.RefuseAsync(problem);
        else
            await Idempotency.AloneAsync(http, next);
    });

    /// <summary>The act of this request.</summary>
    public static Act Of(HttpContext http) => http.Features.GetRequired<Act>();

    /// <summary>The act of reading for a purpose, in the mission whose record is read.</summary>
    internal static Act OfRead(HttpContext http, string mission, string purpose)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return new(http.Caller(), Said.ForWhom(http), mission, now, now, purpose, Said.Text(http, Said.Reason), http.RequestId());
    }

    /// <summary>The act of a request that takes many rows, each a decision of its own: in the one mission that it names. What is wrong with what it says is the refusal.</summary>
    public static Act? OfRows(HttpContext http, out Refused? refused)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var (mission, occurred) = ("", now);
        var problem = Mission(http, out mission) ?? When(http, now, out occurred);
        refused = problem is null ? null : new(problem);
        return problem is null ? new(http.Caller(), Said.ForWhom(http), mission, occurred, now, Said.Text(http, Said.Purpose), Said.Text(http, Said.Reason), http.RequestId()) : null;
    }

    /// <summary>Whether a person stands behind the request: its own, or one whom an entitled system names.</summary>
    internal static bool HasPerson(HttpContext http) => http.Caller().IsPerson || Said.ForWhom(http) is not null;

    private static Problem? Take(HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var (mission, occurred, corrected) = ("", now, default(Guid?));
        if ((Nowhere(http) ?? Said.Fault(http) ?? Mission(http, out mission) ?? When(http, now, out occurred) ?? What(http, out corrected) ?? ValidateOnly.Fault(http) ?? Idempotency.Take(http)) is { } problem)
            return problem;

        http.Features.Set(new Act(http.Caller(), Said.ForWhom(http), mission, occurred, now, Said.Text(http, Said.Purpose), Said.Text(http, Said.Reason), http.RequestId(), corrected));
        return null;
    }

    private static Problem? Nowhere(HttpContext http) =>
        http.Request.RouteValues["id"] is string id && Guid.TryParse(id, out var named) && named == Guid.Empty ? ProblemTypes.NotFound.With() : null;

    private static Problem? Mission(HttpContext http, out string mission)
    {
        var held = http.Caller().Missions;
        var named = Said.Text(http, Missions.Header);
        mission = named ?? (held.Count == 1 ? held[0] : "");
        if (named is null && held.Count != 1)
            return ProblemTypes.MissionUnclear.With();
        return held.Contains(mission) ? null : ProblemTypes.NotFound.With();
    }

    private static Problem? What(HttpContext http, out Guid? corrected) => Corrects.Read(http, out corrected) is { } fault ? Said.Bad(Corrects.Header, fault) : null;

    private static Problem? When(HttpContext http, DateTimeOffset now, out DateTimeOffset occurred) =>
        OccurredAt.Read(Said.Text(http, OccurredAt.Header), now, out occurred) is { } fault ? Said.Bad(OccurredAt.Header, fault) : null;
}
