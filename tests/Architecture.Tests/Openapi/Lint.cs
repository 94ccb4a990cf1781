using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>What every good description holds to, whatever it describes.</summary>
internal static partial class Lint
{
    private static readonly string[] Everywhere = ["401", "403", "404", "429", "500", "502", "503", "504"];
    private static readonly string[] OnCommands = ["400", "409", "413", "415", "422"];
    private static readonly string[] OnChanges = ["412", "428"];

    public static IReadOnlyList<string> Faults(JsonObject document)
    {
        var operations = (from path in document["paths"]!.AsObject() from operation in path.Value!.AsObject() select (Name: $"{operation.Key.ToUpperInvariant()} {path.Key}", Path: path.Key, Side: new Side(document, operation.Value!.AsObject()))).ToList();
        return
        [
            .. operations.GroupBy(operation => $"{operation.Side.Operation["operationId"]}").Where(same => same.Count() > 1).Select(same => $"operationId {same.Key} is given {same.Count()} times"),
            .. operations.SelectMany(operation => Faults(operation.Path, operation.Side).Select(fault => $"{operation.Name} {fault}")),
            .. Dangling(document, document),
            .. Unused(document),
        ];
    }

    private static IEnumerable<string> Faults(string path, Side side)
    {
        var (operation, parameters) = (side.Operation, side.Parameters());
        var changes = parameters.ContainsKey("header Idempotency-Key");
        if (!Sentence().IsMatch($"{operation["summary"]}"))
            yield return "has no summary that is a sentence";
        if (!Camel().IsMatch($"{operation["operationId"]}"))
            yield return "has no operationId in camel case";
        if (operation["security"] is not JsonArray { Count: > 0 })
            yield return "says nothing about security";
        if (operation["tags"] is not JsonArray { Count: 1 })
            yield return "has not one tag";
        foreach (var named in Placeholder().Matches(path).Select(match => match.Groups["name"].Value).Where(name => !parameters.ContainsKey($"path {name}")))
            yield return $"does not describe {{{named}}}";
        string[] expected = [.. Everywhere, .. changes ? OnCommands : [], .. parameters.ContainsKey("header If-Match") ? OnChanges : []];
        foreach (var status in expected.Where(status => operation["responses"]?[status] is null))
            yield return $"does not say how {status} is answered";
        foreach (var fault in operation["responses"]!.AsObject().SelectMany(answer => Faults(answer.Key, side.Resolve(answer.Value))))
            yield return fault;
        foreach (var unclear in parameters.Where(parameter => $"{parameter.Value["description"]}" == "" || parameter.Value["schema"] is null))
            yield return $"does not explain {unclear.Key}";
    }

    private static IEnumerable<string> Faults(string status, JsonObject answer)
    {
        if ($"{answer["description"]}" == "")
            yield return $"does not explain {status}";
        if (answer["headers"]?["Request-Id"] is null)
            yield return $"answers {status} without Request-Id";
        if (status[0] >= '4' && $"{answer["content"]?["application/problem+json"]?["schema"]?["$ref"]}" != "#/components/schemas/Problem")
            yield return $"answers {status} otherwise than with a problem";
    }

    private static IEnumerable<string> Dangling(JsonNode? node, JsonObject document) => node switch
    {
        JsonObject { Count: > 0 } found when found["$ref"] is JsonValue reference => new Side(document, []).Resolve(found) is { Count: 0 } ? [$"{reference} leads nowhere"] : [],
        JsonObject found => found.SelectMany(member => Dangling(member.Value, document)),
        JsonArray found => found.SelectMany(item => Dangling(item, document)),
        _ => [],
    };

    private static IEnumerable<string> Unused(JsonObject document)
    {
        var text = document.ToJsonString();
        return from kind in document["components"]!.AsObject()
               where kind.Key is "schemas" or "parameters"
               from part in kind.Value!.AsObject()
               where !text.Contains($"\"#/components/{kind.Key}/{part.Key}\"")
               select $"{kind.Key}/{part.Key} is used nowhere";
    }

    [GeneratedRegex(@"^[A-Z`].*[.;:!?]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Camel();

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
