using System.Text.Json.Nodes;
using Concord.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting.Feeds;

/// <summary>
/// The AsyncAPI 3 document of a context, written from what it tells: a new telling is in it without a line of its own.
/// It describes the service, so its operations send; whoever subscribes receives. Anyone may read it.
/// </summary>
public static class FeedDescription
{
    /// <summary>Where the document is, at a service and at the gateway.</summary>
    public const string Path = "/asyncapi/v1.json";

    /// <summary>What a subscriber is promised.</summary>
    public const string Promise = """
        What happened, as each context publishes it: ids, codes, coarse places and times, never a person.

        - **Nothing is missed**: each channel numbers its events 1, 2, 3 … without a hole, in the order of their records. What isn't yours to see is an empty slot of the type `org.concord.withheld.v1`.
        - **At least once**: an event keeps its `id` for ever. Whoever hears it twice knows it by that.
        - **All contexts in one**: `/v1/feeds` and `/v1/feeds/strict` tell what the channels of all contexts tell, in their order, with a number of its own in `feedposition`.
        - **From wherever you like**: from the beginning, after a position, or from an instant; what was published stays for ever.
        - **The event tells that something happened, not everything about it.** What else you may know is read at the record, by its `subject`.
        - **Types only grow.** A member may be added and a code may be added; whatever would break a reader gets a new type beside the old.
        """;

    internal static void MapFeedDescription(this IEndpointRouteBuilder app, ContextModel context, Lazy<FeedSchemas> schemas)
    {
        var document = new Lazy<string>(() => Describe(context, schemas.Value, new(app.ServiceProvider.GetRequiredService<IConfiguration>()["Identity:Issuer"]!)).ToJsonString(ApiDescription.Json));
        app.MapGet(Path, () => Results.Content(document.Value, "application/json; charset=utf-8")).AllowAnonymous();
    }

    internal static JsonObject Describe(ContextModel context, FeedSchemas schemas, Uri issuer)
    {
        var messages = new FeedMessages(context, schemas);
        var channels = Channels.All.Select(channel => new FeedChannel(context, channel)).ToList();
        return new()
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = $"Concord: {context.Name}", ["version"] = "1", ["description"] = Promise },
            ["defaultContentType"] = "application/json",
            ["servers"] = new JsonObject { ["concord"] = new JsonObject { ["host"] = issuer.Authority, ["protocol"] = issuer.Scheme, ["description"] = "The gateway." } },
            ["channels"] = new JsonObject(channels.Select(channel => KeyValuePair.Create(channel.Id, (JsonNode?)channel.Describe(messages.In(channel.Channel))))),
            ["operations"] = new JsonObject(channels.SelectMany(channel => channel.Operations())),
            ["components"] = new JsonObject
            {
                ["messages"] = messages.Describe(),
                ["schemas"] = messages.Schemas(),
                ["securitySchemes"] = new JsonObject { [Scopes.FeedsRead] = Token(Scopes.FeedsRead, issuer), [Scopes.FeedsStrict] = Token(Scopes.FeedsStrict, issuer) },
            },
        };
    }

    private static JsonObject Token(string scope, Uri issuer) => new()
    {
        ["type"] = "oauth2",
        ["description"] = "Client credentials; a token holds for ten minutes at most. What it lists as missions and areas is what its bearer sees.",
        ["flows"] = new JsonObject
        {
            ["clientCredentials"] = new JsonObject { ["tokenUrl"] = $"{new Uri(issuer, "connect/token")}", ["availableScopes"] = new JsonObject { [scope] = ApiIntroduction.Allows(scope) } },
        },
        ["scopes"] = new JsonArray(scope),
    };
}
