using System.Text.Json.Nodes;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>One of two descriptions that are compared, with the operation that is looked at.</summary>
internal sealed record Side(JsonObject Document, JsonObject Operation)
{
    /// <summary>What a reference leads to.</summary>
    public JsonObject Resolve(JsonNode? node)
    {
        while (node?["$ref"]?.GetValue<string>() is { } reference)
            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)Document, (found, step) => found?[step]);
        return node?.AsObject() ?? [];
    }

    /// <summary>A schema; <c>null</c> where there is none.</summary>
    public JsonObject? Schema(JsonNode? node) => node is null ? null : Resolve(node);

    /// <summary>The operation's parameters by place and name.</summary>
    public Dictionary<string, JsonObject> Parameters() =>
        (Operation["parameters"]?.AsArray() ?? []).Select(Resolve).ToDictionary(parameter => $"{parameter["in"]} {parameter["name"]}");
}
