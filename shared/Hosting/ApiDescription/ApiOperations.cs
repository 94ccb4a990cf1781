using System.Text.Json.Nodes;

namespace Concord.Hosting;

/// <summary>Describes each operation of a context: who may, what is sent, what is answered, which rules bind it.</summary>
internal sealed class ApiOperations(ContextModel context, ApiSchemas schemas, ApiExamples examples)
{
    public JsonObject Describe(Described operation, JsonObject? body)
    {
        var (summary, rest) = Halves(operation.Sentences);
        var described = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(context.Name),
            ["summary"] = summary,
            ["description"] = string.Join("\n\n", new[] { rest, WhoMay(operation), Rules(operation) }.Where(part => part != "")),
            ["security"] = new JsonArray(new JsonObject { ["oauth2"] = new JsonArray(Scope(operation)) }),
            ["x-roles"] = Texts(RolesOf(operation)),
            ["parameters"] = Parameters(operation),
        };
        if (body is not null)
            described["requestBody"] = Body(operation, body);
        if (operation.Read is { TakesText: true } read)
            described["requestBody"] = Text(read);
        described["responses"] = new ApiAnswers(context, schemas).Of(operation);
        if (operation.Deprecated is not null)
            described["deprecated"] = true;
        if (operation.Path.EndsWith(Query.Twin, StringComparison.Ordinal))
            described["x-query"] = new JsonObject { ["method"] = Query.Method, ["path"] = operation.Path[..^Query.Twin.Length], ["description"] = "The same search as a safe method (RFC 10008), for clients that can send it." };
        if (BindingOn(operation).ToList() is { Count: > 0 } rules)
            described["x-rules"] = Texts(rules.Select(rule => rule.Id));
        return described;
    }

    private static JsonObject Text(ReadAttribute read) => new() { ["required"] = true, ["content"] = new JsonObject { [read.TextType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["maxLength"] = read.LongestText } } } };

    private JsonObject Body(Described operation, JsonObject schema)
    {
        var json = new JsonObject { ["schema"] = schema };
        if (examples.Of(operation) is { } example)
            json["example"] = example;
        return new() { ["required"] = operation.Body!.GetProperties().Length > 0, ["content"] = new JsonObject { ["application/json"] = json } };
    }

    private JsonArray Parameters(Described operation)
    {
        string[] shared = operation switch
        {
            { Command: not null, IsAboutOne: true } => ["Id", "Mission", "IdempotencyKey", "IfMatch", "OccurredAt", "Purpose", "Reason", "Corrects", "OnBehalfOf", "ValidateOnly"],
            { Command: not null } => ["Mission", "IdempotencyKey", "OccurredAt", "Purpose", "Reason", "OnBehalfOf", "ValidateOnly"],
            { IsAboutOne: true } => ["Id", "Mission", "Purpose"],
            { Read.Roles.Count: 0 } => [],
            { Read: { } read } when ApiAnswers.IsPaged(read) => ["Mission", "Purpose", "After"],
            _ => ["Mission", "Purpose"],
        };
        return [.. shared.Select(name => ApiParts.Ref("parameters", name)), .. Asked(operation)];
    }

    private IEnumerable<JsonObject> Asked(Described operation) => operation.Read?.Asks is { } asks ? schemas.Asked(asks, operation.Path) : [];

    private string WhoMay(Described operation) => RolesOf(operation) is { Count: > 0 } roles
        ? $"Roles: {string.Join(", ", roles)}. Scope: `{Scope(operation)}`." + (operation.Command?.Approves is true ? " It decides on others' work: a system without a person behind it never may." : "")
        : $"Every role with the scope `{Scope(operation)}`.";

    private string Rules(Described operation) => BindingOn(operation).ToList() is { Count: > 0 } rules
        ? "Rules that can refuse it:\n" + string.Join('\n', rules.Select(rule => $"- {rule.Id}: {rule.Wording} ({rule.Source})"))
        : "";

    private IEnumerable<Rule> BindingOn(Described operation) => operation.Command is null ? [] : context.Rules.Where(rule => rule.Binds.Contains(operation.Body!.Name));

    private string Scope(Described operation) => Scopes.Of(context.Name, operation.Command?.Scope ?? operation.Read!.Scope);

    private static IReadOnlyList<string> RolesOf(Described operation) => operation.Command?.Roles ?? operation.Read!.Roles;

    private static (string First, string Others) Halves(string sentences) =>
        sentences.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? (sentences[..(end + 1)], sentences[(end + 2)..]) : (sentences, "");

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
