using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Concord.Architecture.Tests.Feeds;

/// <summary>The rules of AsyncAPI 3.0 that can be looked up in a document of ours.</summary>
internal static partial class AsyncApi
{
    private static readonly string[] Actions = ["send", "receive"];

    /// <summary>What is wrong with it.</summary>
    public static IReadOnlyList<string> Faults(JsonObject document) =>
    [
        .. $"{document["asyncapi"]}" == "3.0.0" ? [] : (string[])["is no AsyncAPI 3.0.0"],
        .. new[] { "title", "version" }.Where(name => $"{document["info"]?[name]}" == "").Select(name => $"info lacks {name}"),
        .. Parts(document["servers"]).SelectMany(server => new[] { "host", "protocol" }.Where(name => $"{server.Value[name]}" == "").Select(name => $"server {server.Key} lacks {name}")),
        .. Parts(document["channels"]).SelectMany(channel => Channel(channel.Key, channel.Value, document)),
        .. Parts(document["operations"]).SelectMany(operation => Operation(operation.Key, operation.Value, document)),
        .. Parts(document["components"]?["messages"]).SelectMany(message => Message(message.Key, message.Value)),
        .. Parts(document["components"]?["securitySchemes"]).SelectMany(scheme => Scheme(scheme.Key, scheme.Value)),
        .. Parts(document["components"]).SelectMany(kind => Parts(kind.Value).Where(part => !Key().IsMatch(part.Key)).Select(part => $"{part.Key} is no name of a component")),
        .. References(document).Where(reference => Resolve(document, reference) is null).Select(reference => $"{reference} leads nowhere"),
    ];

    /// <summary>Everything that a reference leads to and that nothing else is called.</summary>
    public static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject found => [.. found["$ref"] is JsonValue reference ? [$"{reference}"] : Array.Empty<string>(), .. found.SelectMany(member => References(member.Value))],
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    public static JsonNode? Resolve(JsonObject document, string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal) ? reference[2..].Split('/').Aggregate((JsonNode?)document, (found, step) => found?[step]) : null;

    private static IEnumerable<string> Channel(string id, JsonObject channel, JsonObject document) =>
    [
        .. $"{channel["address"]}".StartsWith('/') ? [] : (string[])[$"channel {id} has no address"],
        .. channel["messages"] is JsonObject { Count: > 0 } ? [] : (string[])[$"channel {id} has no message"],
        .. References(channel["messages"]).Where(reference => !reference.StartsWith("#/components/messages/", StringComparison.Ordinal)).Select(reference => $"channel {id}: {reference} is no message"),
        .. References(channel["servers"]).Where(reference => !reference.StartsWith("#/servers/", StringComparison.Ordinal)).Select(reference => $"channel {id}: {reference} is no server"),
        .. Parts(document["operations"]).Any(operation => $"{operation.Value["channel"]?["$ref"]}" == $"#/channels/{id}") ? [] : (string[])[$"channel {id} has no operation"],
    ];

    private static IEnumerable<string> Operation(string id, JsonObject operation, JsonObject document) =>
    [
        .. Actions.Contains($"{operation["action"]}") ? [] : (string[])[$"operation {id} neither sends nor receives"],
        .. $"{operation["channel"]?["$ref"]}".StartsWith("#/channels/", StringComparison.Ordinal) ? [] : (string[])[$"operation {id} is of no channel"],
        .. operation["security"] is JsonArray { Count: > 0 } security && References(security).All(reference => Resolve(document, reference)?["type"] is not null) ? [] : (string[])[$"operation {id} says nothing about security"],
    ];

    private static IEnumerable<string> Message(string name, JsonObject message) =>
    [
        .. new[] { "name", "title", "summary", "contentType" }.Where(part => $"{message[part]}" == "").Select(part => $"message {name} lacks {part}"),
        .. message["payload"] is JsonObject { Count: > 0 } ? [] : (string[])[$"message {name} has no payload"],
    ];

    private static IEnumerable<string> Scheme(string name, JsonObject scheme) =>
    [
        .. $"{scheme["type"]}" == "oauth2" ? [] : (string[])[$"scheme {name} is of no known type"],
        .. Parts(scheme["flows"]).Where(flow => flow.Value["availableScopes"] is not JsonObject || !Uri.TryCreate($"{flow.Value["tokenUrl"]}", UriKind.Absolute, out _)).Select(flow => $"scheme {name}: {flow.Key} says not where a token is asked for"),
    ];

    private static IEnumerable<(string Key, JsonObject Value)> Parts(JsonNode? node) => (node as JsonObject ?? []).Select(part => (part.Key, part.Value!.AsObject()));

    [GeneratedRegex(@"^[a-zA-Z0-9.\-_]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
