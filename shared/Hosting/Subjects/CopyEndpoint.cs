using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Keys;
using Concord.Privacy.Policies;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting.Subjects;

/// <summary>
/// Gives a person, by the hand of whoever accompanies them, a copy of what is held about them, in their language as far as it is English or French. It is a read like any
/// other: recorded first, opened for a purpose, and withheld value by value where the policy says so.
/// </summary>
internal static class CopyEndpoint
{
    private const string Markdown = "text/markdown";
    private static readonly ReadAttribute Copy = new(Roles.Caseworker, Roles.Supervisor, Roles.Safeguarding) { Shows = [typeof(AccessCopy)], Leaves = WayOut.AccessCopy };

    public static void MapAccessCopies(this IEndpointRouteBuilder app, ContextModel context) =>
        app.MapGet($"{context.Prefix}/subjects/{{id:guid}}/copy", (Guid id, HttpContext http, IDocumentStore store, SubjectKeys keys, TimeProvider time) => AnswerAsync(id, http, store, keys, time, context))
            .WithMetadata(Copy).WithName(context.Own("AccessCopy")).WithSummary("Copies what is held about a person, for that person: values, sources, purposes, who saw it, how long it stays, their rights. English or French by Accept-Language; a text to print with Accept text/markdown or text/plain.");

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext http, IDocumentStore store, SubjectKeys keys, TimeProvider time, ContextModel context)
    {
        if (StrictQuery.Read<NothingAsked>(http, out var refused) is null || refused is not null)
            return refused!;
        var (words, reading) = (CopyWords.For(http.Request), new CopyReading(store, context, http.Caller(), id));
        var records = await reading.RecordsAsync(http.MissionsRead(), http.RequestAborted);
        if (records is [])
            return Shown.Absent;

        var erased = (await keys.ToOpenAsync([id], http.RequestAborted)).TryGetValue(id, out var key) && key is null;
        var (seen, more) = await SeenAsync([id, .. records.Where(record => record.Own).Select(record => record.Id)], http, store, words);
        var copy = new AccessCopy(id, words.Language, time.GetUtcNow(), erased, erased ? [words.Whole, words.Gone] : [words.Whole], records, seen, more, Uses(words), words.Retention, words.Rights);
        http.Response.Headers.ContentLanguage = words.Language;
        http.Response.Headers.Vary = "Accept, Accept-Language";
        return new Shown(copy) { AboutEach = reading.About, AsText = IsText(http.Request) ? (Markdown, () => CopyText.Of(copy, words)) : null };
    }

    private static async Task<(IReadOnlyList<Sighting> Seen, bool More)> SeenAsync(IReadOnlyCollection<Guid> subjects, HttpContext http, IDocumentStore store, CopyWords words)
    {
        var missions = http.MissionsRead();
        await using var session = store.QuerySession();
        var records = await session.Query<AccessRecord>().Where(record => record.TenantIsOneOf(missions)).About(subjects).OrderByDescending(record => record.Number).Take(Limits.LargestPage + 1).ToListAsync(http.RequestAborted);
        return ([.. records.Take(Limits.LargestPage).Select(record => new Sighting(record.At, record.By.Role, record.By.Office, Named(record.By.Purpose, words), [.. record.Fields.Select(CopyWords.Spelt)]))], records.Count > Limits.LargestPage);
    }

    private static string Named(string? purpose, CopyWords words) => Purposes.Find(purpose ?? "") is { } found ? words.Of(found.Label) : purpose ?? "";

    private static IReadOnlyList<StatedUse> Uses(CopyWords words) => [.. Purposes.All.Select(purpose => new StatedUse(purpose.Id, words.Of(purpose.Label), purpose.LegalBasis))];

    private static bool IsText(HttpRequest request) => request.GetTypedHeaders().Accept.OrderByDescending(wanted => wanted.Quality ?? 1).Select(wanted => $"{wanted.MediaType}").FirstOrDefault() is Markdown or "text/plain";
}
