using System.Globalization;
using System.Text;
using Concord.Contracts;
using Concord.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting.Feeds;

/// <summary>The feed of a context: pages that stay as they are, or a stream that goes on; each channel for those who hold its scope.</summary>
public static class FeedEndpoints
{
    private const string Stream = "text/event-stream";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Where the schemas of what a context publishes are.</summary>
    public static string Schemas(IConfiguration configuration, ContextModel context) => $"{new Uri(configuration["Identity:Issuer"]!).GetLeftPart(UriPartial.Authority)}{context.Prefix}/feed/schemas";

    /// <summary>Maps a feed at <paramref name="path"/>, its strict channel beside it, each with a way from an instant to a position.</summary>
    /// <param name="app">Where.</param>
    /// <param name="key">The feed's key.</param>
    /// <param name="path">The address.</param>
    /// <param name="name">What the operations are called by.</param>
    public static void MapFeed(this IEndpointRouteBuilder app, string key, string path, string name)
    {
        var feed = app.ServiceProvider.GetRequiredKeyedService<Feed>(key);
        Map(app, feed, Channels.General, path, Scopes.FeedsRead, name);
        Map(app, feed, Channels.Strict, $"{path}/strict", Scopes.FeedsStrict, $"Strict{name}");
    }

    private static void Map(IEndpointRouteBuilder app, Feed feed, string channel, string path, string scope, string name)
    {
        app.MapGet(path, (HttpContext http, CancellationToken _) => ReadAsync(http, feed, channel))
            .WithMetadata(new ReadAttribute { Scope = scope, Shows = [typeof(FeedShown)], Asks = typeof(FeedAsked) })
            .WithName(name).WithSummary($"Reads what was published on the {channel} channel, in order. With Accept: text/event-stream it goes on as a stream.");
        app.MapGet($"{path}/position", (HttpContext http, CancellationToken _) => PositionAsync(http, feed.Reader, channel))
            .WithMetadata(new ReadAttribute { Scope = scope, Shows = [typeof(FeedPosition)], Asks = typeof(FeedPositionAsked) })
            .WithName($"{name}Position").WithSummary($"Tells after which position of the {channel} channel everything that was recorded from an instant on stands, and how far the channel goes.");
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Feed feed, string channel)
    {
        if (StrictQuery.Read<FeedAsked>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        var isStream = http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == Stream);
        var (after, head) = (asked.After ?? 0, await feed.Reader.HeadAsync(channel, http.RequestAborted));
        if (isStream && http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last] && !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            return Fault(new("header:Last-Event-ID", "is no position of this feed"));
        if (after > head)
            return Fault(new(isStream ? "header:Last-Event-ID" : "query:after", $"lies beyond the head, {head}: it is a position of another feed, or this one was restored to an earlier state"));
        if (asked.UnknownType(feed, channel) is { } unknown)
            return Fault(unknown);
        return isStream ? new FeedStream(feed, asked.Filter(http, channel), after) : await PageAsync(http, feed, asked, after, asked.Filter(http, channel));
    }

    private static async Task<IResult> PageAsync(HttpContext http, Feed feed, FeedAsked asked, long after, FeedFilter filter)
    {
        var limit = asked.Limit ?? FeedAsked.Usual;
        var (rows, head) = await feed.Reader.NextAsync(filter, after, limit, http.RequestAborted);
        if (rows.Count == 0 && asked.Wait is > 0 and var seconds && await feed.Watch.ComesAsync(filter, head, TimeSpan.FromSeconds(seconds), http.RequestAborted))
            (rows, head) = await feed.Reader.NextAsync(filter, after, limit, http.RequestAborted);

        var isFull = rows.Count == limit;
        var to = isFull ? rows[^1].Position : head;
        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(http.Request.Query.Where(pair => pair.Key != "after").Append(new("after", to.ToString(CultureInfo.InvariantCulture))))}>; rel=\"next\"";
        http.Response.Headers.Vary = "Authorization, Concord-Mission, Accept";
        // What lies between two positions never changes again, for a reader whose rights don't.
        http.Response.Headers.CacheControl = isFull ? $"private, immutable, max-age={Year.TotalSeconds}" : "no-store";
        return Results.Text(Write(filter, rows, feed.Source, after, to, head), "application/json", Encoding.UTF8);
    }

    private static string Write(FeedFilter filter, IReadOnlyList<FeedRow> rows, string source, long after, long to, long head)
    {
        var page = new StringBuilder(rows.Count * 800).Append(CultureInfo.InvariantCulture, $"{{\"from\":{after},\"to\":{to},\"head\":{head},\"events\":[");
        var comma = "";
        foreach (var text in rows.Select(row => filter.Shows(row, source)).OfType<string>())
        {
            page.Append(comma).Append(text);
            comma = ",";
        }

        return page.Append("]}").ToString();
    }

    private static async Task<IResult> PositionAsync(HttpContext http, FeedReader feed, string channel)
    {
        if (StrictQuery.Read<FeedPositionAsked>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        var head = await feed.HeadAsync(channel, http.RequestAborted);
        return Results.Json(new FeedPosition(asked.At is { } at ? await feed.BeforeAsync(channel, at, http.RequestAborted) : head, head), StrictJson.Options);
    }

    private static Refused Fault(Fault fault) => new(ProblemTypes.InvalidRequest.With() with { Errors = [fault] });
}

/// <summary>A page of a feed. It covers every position after <paramref name="From"/> up to <paramref name="To"/>: what of these isn't on it was not asked for.</summary>
/// <param name="From">The position after which it begins.</param>
/// <param name="To">The last position that it covers: the next page is <c>after</c> it.</param>
/// <param name="Head">The last position of the channel.</param>
/// <param name="Events">The events, in order, in the envelope of CloudEvents 1.0. One of a mission or an area that the token lacks is an empty slot of the type <c>org.concord.withheld.v1</c>.</param>
[Class(Sensitivity.Internal)]
internal sealed record FeedShown(long From, long To, long Head, IReadOnlyList<object> Events);

/// <summary>Which moment is looked for.</summary>
/// <param name="At">The instant, UTC; now if left out.</param>
internal sealed record FeedPositionAsked(DateTimeOffset? At = null);

/// <summary>A place in a channel.</summary>
/// <param name="Position">Everything that was recorded at the instant or later stands after it.</param>
/// <param name="Head">The last position of the channel.</param>
[Class(Sensitivity.Public)]
public sealed record FeedPosition(long Position, long Head)
{
    /// <summary>A position in a form that texts sort by.</summary>
    public static string Text(long position) => position.ToString("D20", CultureInfo.InvariantCulture);
}
