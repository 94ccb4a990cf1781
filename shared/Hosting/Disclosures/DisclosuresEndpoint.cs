using Concord.Hosting.Erasures;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting.Disclosures;

/// <summary>Answers, of every person and in every context: who saw, received or exported what about them.</summary>
internal static class DisclosuresEndpoint
{
    private static readonly ReadAttribute Read = new(Roles.Auditor) { Scope = "audit", Shows = [typeof(Listed<AccessRecord>)], Asks = typeof(DisclosuresAsked) };

    public static void MapDisclosures(this IEndpointRouteBuilder app, ContextModel context) =>
        app.MapGet($"{context.Prefix}/disclosures", ListAsync)
            .WithMetadata(Read).WithName(context.Own("Disclosures")).WithSummary("Lists who saw, received or exported what about a person, newest first.");

    private static async Task<IResult> ListAsync(HttpContext http, IDocumentStore store, OwnRecords records)
    {
        if (StrictQuery.Read<DisclosuresAsked>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        await using var session = store.QuerySession();
        var missions = http.MissionsRead();
        // Why something was done on a record of theirs was said of them, and is read under the record's number.
        var found = session.Query<AccessRecord>().Where(record => record.TenantIsOneOf(missions)).About([asked.Subject, .. await records.OfAsync(asked.Subject, http.RequestAborted)]);
        return await Page.NewestFirstAsync(found, record => record.Number, asked.Limit, asked.After, http);
    }
}

/// <summary>About whom.</summary>
/// <param name="Subject">The person, as records number them.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
internal sealed record DisclosuresAsked(Guid Subject, int? Limit = null, string? After = null);
