using System.Text.Json.Nodes;
using Concord.Hosting.Feeds;

namespace Concord.Gateway.Descriptions;

/// <summary>The services' feeds as one AsyncAPI document. Each names its channels, operations and types after itself, and contracts of one name are one contract.</summary>
internal static class MergedFeeds
{
    private static readonly string[] Named = ["messages", "schemas", "securitySchemes"];

    /// <summary>One document of those who answered; <paramref name="away"/> names those who did not.</summary>
    public static JsonObject Of(IReadOnlyDictionary<string, JsonObject> answered, IReadOnlyList<string> away)
    {
        var merged = new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "Concord", ["version"] = "1", ["description"] = FeedDescription.Promise },
            ["defaultContentType"] = "application/json",
            ["servers"] = answered.Values.First()["servers"]!.DeepClone(),
            ["channels"] = new JsonObject(), ["operations"] = new JsonObject(),
            ["components"] = new JsonObject(Named.Select(kind => KeyValuePair.Create(kind, (JsonNode?)new JsonObject()))),
        };
        if (away is not [])
            merged["x-away"] = new JsonArray([.. away.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]);
        foreach (var description in answered.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value))
        {
            foreach (var kind in new[] { "channels", "operations" })
                Add(merged, description, kind);
            foreach (var kind in Named)
                Add(merged["components"]!, description["components"]!, kind);
        }

        return merged;
    }

    private static void Add(JsonNode merged, JsonNode description, string kind)
    {
        foreach (var (name, part) in description[kind]!.AsObject())
            merged[kind]!.AsObject().TryAdd(name, part!.DeepClone());
    }
}
