using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Concord.Gateway.Descriptions;

/// <summary>The page for people about what is published: every channel, every type, every member. It is made of the document for programs, and runs nothing.</summary>
internal static partial class PageOfEvents
{
    private const string Style = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        code{font-size:.9em}details{border-top:1px solid #ccc;padding:.4rem 0}summary{cursor:pointer}
        table{border-collapse:collapse;margin:.5rem 0 .5rem 1rem}td{vertical-align:top;padding:.15rem .8rem .15rem 0}
        """;

    public static string Of(JsonObject document) => $"""
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What Concord publishes</title>
        <style>{Style}</style>
        <h1>What Concord publishes</h1>
        {Text($"{document["info"]!["description"]}")}
        <p>For programs: <a href="/asyncapi/v1.json">AsyncAPI 3</a>. What can be asked and told: <a href="/docs">the API</a>.</p>
        <h2>How to subscribe</h2>
        <table>{string.Concat(document["operations"]!.AsObject().Select(operation => $"<tr><td>{Plain($"{operation.Value!["title"]}")}</td><td>{Text($"{operation.Value["description"]}")}</td></tr>"))}</table>
        {string.Concat(document["channels"]!.AsObject().Select(channel => Channel(channel.Key, channel.Value!, document)))}
        </html>
        """;

    private static string Channel(string id, JsonNode channel, JsonObject document) => $"""
        <h2 id="{Plain(id)}">{Plain($"{channel["title"]}")}</h2>
        <p><code>GET {Plain($"{channel["address"]}")}</code></p>{Text($"{channel["description"]}")}
        {string.Concat(channel["messages"]!.AsObject().Select(message => Message(document["components"]!["messages"]![message.Key]!, document)))}
        """;

    private static string Message(JsonNode message, JsonObject document) => $"""
        <details><summary><b>{Plain($"{message["title"]}")}</b>: {Plain($"{message["summary"]}")}</summary>
        <p><code>{Plain($"{message["name"]}")}</code></p><table>{string.Concat(Members(message, document))}</table></details>
        """;

    private static IEnumerable<string> Members(JsonNode message, JsonObject document)
    {
        if (message["payload"]!["allOf"]?[1]?["properties"]?["data"]?["$ref"] is not { } told)
            return [];
        var shape = Resolve($"{told}", document);
        var required = shape["required"]?.AsArray().Select(name => $"{name}").ToList() ?? [];
        return (shape["properties"]?.AsObject() ?? []).Select(member =>
            $"<tr><td><code>{Plain(member.Key)}</code>{(required.Contains(member.Key) ? "" : " (may be left out)")}</td><td>{Kind(member.Value!)}</td><td>{Text(Meaning(member.Value!, document))}</td></tr>");
    }

    private static string Kind(JsonNode member) => Plain(member["$ref"] is { } named ? $"{named}".Split('/')[^1] : member["items"] is { } items ? $"list of {Kind(items)}" : $"{member["format"] ?? member["type"]}");

    // The meaning of the member, and of the codes that it may hold.
    private static string Meaning(JsonNode member, JsonObject document) => (member["$ref"] ?? member["items"]?["$ref"]) is { } named ? $"{member["description"]}\n\n{Resolve($"{named}", document)["description"]}" : $"{member["description"]}";

    private static JsonNode Resolve(string reference, JsonObject document) => document["components"]!["schemas"]![reference.Split('/')[^1]]!;

    // What descriptions use of Markdown: paragraphs, lists, codes, emphasis.
    private static string Text(string markdown) => string.Concat(markdown.ReplaceLineEndings("\n").Split("\n\n").Select(part =>
        part.Split('\n') is var lines && lines.Any(line => line.StartsWith("- ", StringComparison.Ordinal))
            ? string.Concat(lines.Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? $"<li>{Marked(line[2..])}</li>" : $"<p>{Marked(line)}</p>"))
            : $"<p>{Marked(part)}</p>"));

    private static string Marked(string text) => Bold().Replace(Code().Replace(Plain(text), "<code>${inner}</code>"), "<b>${inner}</b>");

    private static string Plain(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("`(?<inner>[^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<inner>[^*]*)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();
}
