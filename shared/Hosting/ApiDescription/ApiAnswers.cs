using System.Text.Json.Nodes;
using Concord.Ledger.Evidence;

namespace Concord.Hosting;

/// <summary>Every answer that an operation can give, with its headers.</summary>
internal sealed class ApiAnswers(ContextModel context, ApiSchemas schemas)
{
    private static readonly int[] Always = [401, 403, 404, 429, 500, 502, 503, 504];

    public JsonObject Of(Described operation)
    {
        var answers = Successes(operation);
        foreach (var status in Refusals(operation).Order())
            answers[$"{status}"] = ApiParts.Ref("responses", ApiParts.ProblemName(status));
        return answers;
    }

    // The answer to validate_only stands with that parameter: as a second success here, generated clients would take it for the first.
    private JsonObject Successes(Described operation) => operation switch
    {
        { Command: null } => new() { ["200"] = Answer(operation, "What is asked for.", Shown(operation.Read!), [.. Of(operation.Read!)]) },
        { IsAboutOne: true, Command.Answers: { } receipt } => new() { ["200"] = Answer(operation, "It is done.", Json(schemas.Of(receipt, isSent: false)), "ETag", "Position", "IdempotentReplayed") },
        { IsAboutOne: true } => new() { ["204"] = Answer(operation, "It is done.", content: null, "ETag", "Position", "IdempotentReplayed") },
        _ => new() { ["201"] = Answer(operation, "It is opened.", Json(schemas.Of(operation.Command.Answers ?? typeof(Opened), isSent: false)), "Location", "ETag", "Position", "IdempotentReplayed") },
    };

    private static IEnumerable<int> Refusals(Described operation) =>
    [
        .. Always,
        .. operation.Body is not null || operation.Read?.TakesText is true ? [400, 413, 415] : operation.Read!.Asks is null ? [] : (int[])[400],
        .. operation.Command is not null ? [409, 422] : (int[])[],
        .. operation is { Command: not null, IsAboutOne: true } ? [412, 428] : (int[])[],
    ];

    private static IEnumerable<string> Of(ReadAttribute read)
    {
        if (read.Versioned)
            yield return "ETag";
        if (read.ShowsDetails)
            yield return "Order";
        if (read.Shows is [var shown] && shown == typeof(EvidencePack))
            yield return "Version";
        if (!IsPaged(read))
            yield break;
        yield return "Link";
        yield return "Position";
    }

    /// <summary>Whether a list is shown in pages.</summary>
    public static bool IsPaged(ReadAttribute read) =>
        read.Asks is { } asks && asks.GetProperties().Any(value => string.Equals(value.Name, Cursors.Parameter, StringComparison.OrdinalIgnoreCase));

    private JsonObject Shown(ReadAttribute read) => read.Shows switch
    {
        [var text] when text == typeof(string) => new() { [read.MediaType] = new JsonObject { ["schema"] = schemas.Of(text, isSent: false) } },
        [var pack] when pack == typeof(EvidencePack) => new() { ["application/zip"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } } },
        [var one] => Json(schemas.Of(one, isSent: false)),
        _ when read.ShowsDetails => Json(new() { ["anyOf"] = new JsonArray([.. context.AllStreams.Select(stream => (JsonNode)schemas.Of(stream.Details, isSent: false))]) }),
        _ => throw new InvalidOperationException("A read says nowhere what it shows: give its [Read] a Shows."),
    };

    private static JsonObject Answer(Described operation, string meaning, JsonObject? content, params IEnumerable<string> headers)
    {
        string[] goes = operation.Deprecated is null ? [] : ["Deprecation", "Sunset"];
        var answer = new JsonObject { ["description"] = meaning, ["headers"] = ApiParts.Answering(["RequestId", .. headers, "RateLimitPolicy", "RateLimit", .. goes]) };
        if (content is not null)
            answer["content"] = content;
        return answer;
    }

    private static JsonObject Json(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };
}
