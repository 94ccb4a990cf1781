using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting.Feeds;

/// <summary>What a subscriber looks up: the kinds of event, and the schema of each. Both stay as they are while the service runs.</summary>
internal static class FeedCatalogue
{
    private const string ForAnHour = "public, max-age=3600";

    public static void MapFeedCatalogue(this IEndpointRouteBuilder app, ContextModel context)
    {
        var schemas = new Lazy<FeedSchemas>(() => new(FeedEndpoints.Schemas(app.ServiceProvider.GetRequiredService<IConfiguration>(), context)));
        var types = new Lazy<FeedTypesShown>(() => FeedTypes.Shown(context, schemas.Value));
        var byType = new Lazy<IReadOnlyDictionary<string, JsonObject>>(() => FeedTypes.Schemas(context, schemas.Value));
        app.MapGet($"{context.Prefix}/feed/types", (HttpContext http) => Kept(http, Results.Json(types.Value, StrictJson.Options)))
            .WithMetadata(new ReadAttribute { Scope = Scopes.FeedsRead, Shows = [typeof(FeedTypesShown)] })
            .WithName(context.Own("FeedTypes")).WithSummary("Lists the kinds of event that the context publishes, each with its channel and the address of its schema.");
        app.MapGet($"{context.Prefix}/feed/schemas/{{type}}", (string type, HttpContext http) => byType.Value.GetValueOrDefault(type) is { } schema ? Kept(http, Write(schema)) : Shown.Absent)
            .WithMetadata(new ReadAttribute { Scope = Scopes.FeedsRead, Shows = [typeof(object)], Asks = typeof(FeedSchemaAsked) })
            .WithName(context.Own("FeedSchema")).WithSummary("Shows the schema of what a kind of event tells, JSON Schema 2020-12; an event names this address in dataschema.");
        app.MapFeedDescription(context, schemas);
    }

    private static IResult Write(JsonObject schema) => Results.Text(schema.ToJsonString(ApiDescription.Json), "application/json", Encoding.UTF8);

    private static IResult Kept(HttpContext http, IResult answer)
    {
        http.Response.Headers.CacheControl = ForAnHour;
        return answer;
    }
}

/// <summary>Which schema.</summary>
/// <param name="Type">The type, as an event says it.</param>
internal sealed record FeedSchemaAsked(string Type);
