using Concord.Contracts;
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
        if (asked.UnknownType(feed, channel) is { } unknown)
            return FeedAsked.Refuse(unknown);
        await http.RequestServices.GetRequiredService<FeedReaders>().NoteAsync(http);
        var filter = asked.Filter(http, channel);
        return http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == Stream)
            ? await FeedStream.BeginAsync(http, feed, filter, asked.After ?? 0)
            : await FeedPages.AnswerAsync(http, feed, asked, filter);
    }

    private static async Task<IResult> PositionAsync(HttpContext http, FeedReader feed, string channel)
    {
        if (StrictQuery.Read<FeedPositionAsked>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        var head = await feed.HeadAsync(channel, http.RequestAborted);
        return Results.Json(new FeedPosition(asked.At is { } at ? await feed.BeforeAsync(channel, at, http.RequestAborted) : head, head), StrictJson.Options);
    }
}
