using System.Text.Json.Nodes;
using Concord.Contracts;

namespace Concord.Hosting.Feeds;

/// <summary>The messages of a context's feed: the envelope of CloudEvents 1.0, the same for all, around what each type tells.</summary>
internal sealed class FeedMessages(ContextModel context, FeedSchemas schemas)
{
    private const string Envelope = nameof(PublicEvent);

    /// <summary>The messages of a channel, the empty slot among them.</summary>
    public IEnumerable<string> In(string channel) => FeedTypes.In(context, channel).Append(FeedRow.Withheld);

    public JsonObject Describe() => new([.. FeedTypes.Of(context).Select(found => KeyValuePair.Create(found.Type, (JsonNode?)Message(found.Type, found.Contract, found.Published))), new(FeedRow.Withheld, Slot)]);

    /// <summary>The envelope and everything that is told in it.</summary>
    public JsonObject Schemas()
    {
        var shapes = schemas.Together([typeof(PublicEvent), .. FeedTypes.Of(context).Select(found => found.Contract)]);
        // What is told stands with each message.
        shapes[Envelope]!["properties"]!.AsObject().Remove("data");
        return shapes;
    }

    private JsonObject Message(string type, Type contract, PublishedAttribute published) => new()
    {
        ["name"] = type,
        ["title"] = FeedSchemas.TitleOf(type),
        ["summary"] = schemas.MeaningOf(contract),
        ["contentType"] = "application/cloudevents+json",
        ["payload"] = new JsonObject
        {
            ["allOf"] = new JsonArray(Ref(Envelope), new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["type"] = Always(type),
                    ["dataschema"] = Always(schemas.AddressOf(type)),
                    ["dataclassification"] = Always(published.Classification),
                    ["data"] = Ref(contract.Name),
                },
            }),
        },
    };

    private static JsonObject Slot => new()
    {
        ["name"] = FeedRow.Withheld,
        ["title"] = "withheld",
        ["summary"] = "A place whose event isn't yours to see: it keeps the count whole and tells nothing else.",
        ["contentType"] = "application/cloudevents+json",
        ["payload"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(new[] { "specversion", "id", "source", "type", "sequence" }.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = "string" }))),
            ["required"] = new JsonArray("specversion", "id", "source", "type", "sequence"),
        },
    };

    private static JsonObject Always(string text) => new() { ["type"] = "string", ["const"] = text };

    private static JsonObject Ref(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
