using Concord.Hosting.Holds;
using Concord.Privacy;
using Concord.Privacy.Policies;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>Whose personal data no purpose needs any longer. The report erases nothing: it is what an erasure is asked for with.</summary>
internal static class RetentionReport
{
    private static readonly ReadAttribute Report = new(Roles.Supervisor, Roles.Auditor) { Scope = "audit", Shows = [typeof(Listed<DueForErasure>)] };

    public static void Map(IEndpointRouteBuilder app, ContextModel context) =>
        app.MapGet($"{context.Prefix}/retention/due", (HttpContext http, IDocumentStore store, TimeProvider time) => OfAsync(http, store, time.GetUtcNow(), context))
            .WithMetadata(Report).WithName(context.Own("DueForErasure")).WithSummary("Lists those whose personal data is kept longer than any purpose needs it, and whether a legal hold stands in the way.");

    private static async Task<IResult> OfAsync(HttpContext http, IDocumentStore store, DateTimeOffset now, ContextModel context)
    {
        var missions = http.MissionsRead();
        await using var session = store.QuerySession();
        var due = context.UntouchedSince is { } untouched && Retention.Cutoff(Sensitivity.Restricted, now) is { } cutoff ? await untouched(session, missions, cutoff, http.RequestAborted) : [];
        var subjects = due.Take(Limits.LargestPage).ToArray();
        var held = await session.HeldAmongAsync(subjects, missions, http.RequestAborted);
        return new Shown(new Listed<DueForErasure>([.. subjects.Select(subject => new DueForErasure(subject, Sensitivity.Restricted, Retention.Years[Sensitivity.Restricted], held.Contains(subject)))]));
    }
}

/// <summary>A person whose data is due for erasure.</summary>
/// <param name="Subject">The person, by their record's id.</param>
/// <param name="Class">The class of the data.</param>
/// <param name="Years">How many years it may be kept after the last event.</param>
/// <param name="Held">Whether a legal hold stands in the way.</param>
[Class(Sensitivity.Confidential)]
internal sealed record DueForErasure(Guid Subject, Sensitivity Class, int Years, bool Held);
