using System.Text.Json.Nodes;
using Concord.Hosting;

namespace Concord.Gateway.Descriptions;

/// <summary>The services' descriptions as one document: what they share is in it once, and two things of one name get their service's name before theirs.</summary>
internal static class MergedDescription
{
    private static readonly string[] Named = ["schemas", "parameters", "headers", "responses"];

    /// <summary>One document of those who answered; <paramref name="away"/> names those who did not.</summary>
    public static JsonObject Of(IReadOnlyDictionary<string, JsonObject> answered, IReadOnlyList<string> away, string address)
    {
        var merged = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Concord", ["version"] = "1", ["description"] = ApiIntroduction.Text },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = address }),
            ["tags"] = new JsonArray(),
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject(Named.Select(kind => KeyValuePair.Create(kind, (JsonNode?)new JsonObject()))) { ["securitySchemes"] = new JsonObject { ["oauth2"] = ApiIntroduction.Tokens(address) } },
        };
        if (away is not [])
            merged["x-away"] = new JsonArray([.. away.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]);
        foreach (var (service, description) in answered.OrderBy(part => part.Key, StringComparer.Ordinal))
            Add(merged, service, description);
        return merged;
    }

    private static void Add(JsonObject merged, string service, JsonObject description)
    {
        var added = WithOwnNames(merged, service, description);
        foreach (var tag in added["tags"]!.AsArray())
            merged["tags"]!.AsArray().Add(tag!.DeepClone());
        foreach (var (path, operations) in added["paths"]!.AsObject())
            merged["paths"]!.AsObject().TryAdd(path, operations!.DeepClone());
        foreach (var kind in Named)
        {
            foreach (var (name, part) in added["components"]![kind]!.AsObject())
                merged["components"]![kind]!.AsObject().TryAdd(name, part!.DeepClone());
        }
    }

    // A shape that another service describes otherwise under the same name is renamed, with everything that refers to it.
    private static JsonObject WithOwnNames(JsonObject merged, string service, JsonObject description)
    {
        var own = string.Concat(service.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var text = description.ToJsonString();
        foreach (var (name, schema) in description["components"]!["schemas"]!.AsObject())
        {
            if (merged["components"]!["schemas"]![name] is { } other && !JsonNode.DeepEquals(other, schema))
                text = text.Replace($"\"#/components/schemas/{name}\"", $"\"#/components/schemas/{own}{name}\"", StringComparison.Ordinal).Replace($"\"{name}\":{{", $"\"{own}{name}\":{{", StringComparison.Ordinal);
        }

        return JsonNode.Parse(text)!.AsObject();
    }
}
