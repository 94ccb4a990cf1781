using System.Text.Json.Nodes;
using Concord.Contracts;

namespace Concord.Hosting.Feeds;

/// <summary>A channel of a context's feed, as it is described: pulled in pages, or listened to.</summary>
internal sealed class FeedChannel(ContextModel context, string channel)
{
    private readonly bool isStrict = channel == Channels.Strict;

    /// <summary>Its name in the description of all contexts.</summary>
    public string Id => $"{context.Name}.{channel}";

    /// <summary>Its name here.</summary>
    public string Channel => channel;

    private string Name => context.Own(isStrict ? "Strict" : "General");

    public JsonObject Describe(IEnumerable<string> messages) => new()
    {
        ["address"] = $"{context.Prefix}/feed{(isStrict ? "/strict" : "")}",
        ["title"] = $"{context.Name}, {channel}",
        ["description"] = isStrict
            ? "Sensitive reports, conduct and safety: a scope and a numbering of its own, so that the numbers of the one channel tell nothing of the other."
            : "What staff of any context may know.",
        ["servers"] = new JsonArray(Ref("servers/concord")),
        ["messages"] = new JsonObject(messages.Select(message => KeyValuePair.Create(message, (JsonNode?)Ref($"components/messages/{message}")))),
    };

    public IEnumerable<KeyValuePair<string, JsonNode?>> Operations() =>
    [
        new($"pull{Name}", Operation($"Pages of {context.Name}, {channel}",
            "Answers the next events after a position: `{ from, to, head, events }`, `to` being the position that the next page is asked after. With `wait` it waits for something new.",
            new() { ["after"] = Whole("The last position that you have; left out: from the beginning."), ["limit"] = Whole("The most events on a page."), ["types"] = Text("Types, separated by commas."), ["wait"] = Whole("For how many seconds to wait.") })),
        new($"stream{Name}", Operation($"The stream of {context.Name}, {channel}",
            "With `Accept: text/event-stream` the answer goes on: each event with its position as `id`; `caught-up` where everything stored was told, `heartbeat` with the head while nothing happens, `end` with its reason. `Last-Event-ID` goes on where you were.",
            new() { ["after"] = Whole("The last position that you have.") })),
    ];

    private JsonObject Operation(string title, string summary, JsonObject query) => new()
    {
        ["action"] = "send",
        ["channel"] = Ref($"channels/{Id}"),
        ["title"] = title,
        ["description"] = summary,
        ["security"] = new JsonArray(Ref($"components/securitySchemes/{(isStrict ? Scopes.FeedsStrict : Scopes.FeedsRead)}")),
        ["bindings"] = new JsonObject { ["http"] = new JsonObject { ["method"] = "GET", ["query"] = new JsonObject { ["type"] = "object", ["properties"] = query }, ["bindingVersion"] = "0.3.0" } },
    };

    private static JsonObject Ref(string place) => new() { ["$ref"] = $"#/{place}" };

    private static JsonObject Whole(string meaning) => new() { ["type"] = "integer", ["description"] = meaning };

    private static JsonObject Text(string meaning) => new() { ["type"] = "string", ["description"] = meaning };
}
