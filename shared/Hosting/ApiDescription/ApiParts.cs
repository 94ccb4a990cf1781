using System.Text.Json.Nodes;
using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>What many operations share: the headers of requests and answers, and every problem they can answer with.</summary>
internal static class ApiParts
{
    public static JsonObject Ref(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    /// <summary>The headers and query values that requests carry.</summary>
    public static JsonObject Parameters() => new()
    {
        ["Id"] = Parameter("id", "path", "The record.", new() { ["type"] = "string", ["format"] = "uuid" }, required: true),
        ["Mission"] = Parameter(Missions.Header, "header", "The mission, ISO 3166-1 alpha-3. A write needs it where the token holds several; a read covers all that the token holds unless it names one.", Text("^[A-Z]{3}$")),
        ["Purpose"] = Parameter("Concord-Purpose", "header", "For what personal data is read; without it every personal value is withheld. Which purposes a role allows is in the register.", Codes(Purposes.Codes)),
        ["OccurredAt"] = Parameter(OccurredAt.Header, "header", "When it happened in the field, ISO 8601; never in the future. Now, where it is left out.", Text(OccurredAt.Form)), // a date-time would lose its offset in generated clients
        ["Reason"] = Parameter("Concord-Reason", "header", "Why, in a few words, without personal data.", new() { ["type"] = "string", ["maxLength"] = 200 }),
        ["Corrects"] = Parameter(Hosting.Corrects.Header, "header", "The id of an earlier event of this record that the command corrects. That event stays as it is; the history names each on the other.", new() { ["type"] = "string", ["format"] = "uuid" }),
        ["OnBehalfOf"] = Parameter("Concord-On-Behalf-Of", "header", "The person that a system acts for, as an opaque id; it needs the scope `act-for`.", new() { ["type"] = "string", ["maxLength"] = 200 }),
        ["IdempotencyKey"] = Parameter(Idempotency.Header, "header", "A fresh random key for each new request, the same key for each retry: the request takes effect once. Kept for seven days.", Text("^[!-~]{1,200}$"), required: true),
        ["IfMatch"] = Parameter("If-Match", "header", "The `ETag` of the version that the write was decided on.", Text("^\"[0-9]+\"$"), required: true),
        ["After"] = Parameter(Position.After, "header", "A `Concord-Position` that the list must have reached: it is waited for up to two seconds, then the answer is 503 with `Retry-After`.", Text("^[0-9]{1,18}$")),
        ["ValidateOnly"] = Parameter("validate_only", "query", "With `true` the request meets every check that it would meet, and then nothing happens: the answer is 200 with `{ \"valid\": true }`, or the problem.", new() { ["type"] = "boolean" }),
    };

    /// <summary>The headers that answers carry.</summary>
    public static JsonObject Headers() => new()
    {
        ["RequestId"] = Header("The request's id: give it when you report a problem.", Text("^[0-9a-f]{32}$")),
        ["ETag"] = Header("The version of the record; the next write names it in `If-Match`.", Text("^\"[0-9]+\"$")),
        ["Position"] = Header("How far the answer reaches. Read a list with it in `Concord-After` to find in it what was written; it grows and means nothing else.", Text("^[0-9]{1,18}$")),
        ["Location"] = Header("Where the opened record is read.", new() { ["type"] = "string", ["format"] = "uri-reference" }),
        ["Link"] = Header("`rel=\"next\"` leads to the next page, where there is one. Its cursor holds for a day, for this caller and this list.", new() { ["type"] = "string" }),
        ["IdempotentReplayed"] = Header("`true` where the request took effect earlier and this is its answer again.", Codes(["true"])),
        ["Order"] = Header("In which order the events were taken: as they `happened`, or as they were `recorded`. Where `occurred` is asked for and events don't fit on each other as they happened, they are taken as recorded.", Codes(["happened", "recorded"])),
        ["Version"] = Header("The last version of the record that the pack holds: what a signed checkpoint covers.", Text("^[0-9]+$")),
        ["RetryAfter"] = Header("How many seconds to wait.", new() { ["type"] = "integer" }),
        ["RateLimitPolicy"] = Header("The quota of this class of operation: `\"class\";q=requests;w=seconds`.", new() { ["type"] = "string" }),
        ["RateLimit"] = Header("What is left of it: `\"class\";r=requests;t=seconds`.", new() { ["type"] = "string" }),
        ["Deprecation"] = Header("Since when the operation is deprecated (RFC 9745).", Text("^@[0-9]+$")),
        ["Sunset"] = Header("Until when the operation is there (RFC 8594).", new() { ["type"] = "string" }),
    };

    /// <summary>One answer per status, with every registered kind of problem that comes with it.</summary>
    public static JsonObject Problems() => new(ProblemTypes.All.Values.GroupBy(type => type.Status).OrderBy(status => status.Key).Select(status => KeyValuePair.Create(ProblemName(status.Key), (JsonNode?)new JsonObject
    {
        ["description"] = string.Join('\n', status.Select(type => $"- [`{type.Slug}`](/problems/{type.Slug}): {type.Cause} {type.Cure}")),
        ["headers"] = Answering(status.Key switch { 429 => ["RequestId", "RetryAfter", "RateLimitPolicy", "RateLimit"], 503 => ["RequestId", "RetryAfter"], _ => ["RequestId"] }),
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Ref("schemas", nameof(Problem)) } },
        ["x-problem-types"] = new JsonArray([.. status.Select(type => (JsonNode)$"/problems/{type.Slug}")]),
    })));

    public static string ProblemName(int status) => $"Problem{status}";

    /// <summary>These headers, by the names that they have on the wire.</summary>
    public static JsonObject Answering(params IEnumerable<string> headers) => new(headers.Select(header => KeyValuePair.Create(OnTheWire(header), (JsonNode?)Ref("headers", header))));

    private static string OnTheWire(string header) => header switch
    {
        "ETag" => header,
        "RateLimitPolicy" => "RateLimit-Policy",
        "RateLimit" => "RateLimit",
        "RequestId" => RequestIds.Header,
        "RetryAfter" => "Retry-After",
        "Order" => StateReading.OrderHeader,
        "Version" => EvidenceAnswer.VersionHeader,
        "IdempotentReplayed" => "Idempotent-Replayed",
        _ => header,
    };

    private static JsonObject Parameter(string name, string place, string meaning, JsonObject schema, bool required = false) =>
        new() { ["name"] = name, ["in"] = place, ["description"] = meaning, ["required"] = required, ["schema"] = schema };

    private static JsonObject Header(string meaning, JsonObject schema) => new() { ["description"] = meaning, ["schema"] = schema };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Codes(IEnumerable<string> codes) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]) };
}
