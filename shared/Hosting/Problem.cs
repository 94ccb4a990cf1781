using System.Text.Json.Serialization;

namespace Concord.Hosting;

/// <summary>The one shape of every answer that is not a success (RFC 9457).</summary>
/// <param name="Type">The address of the problem's page, <c>/problems/{slug}</c>.</param>
/// <param name="Title">The kind of problem, the same words each time.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time and what to do; free of personal data and of internals.</param>
/// <param name="Instance">The request, as <c>urn:request:{Request-Id}</c>.</param>
/// <param name="Rule">The domain rule that refused, such as <c>R-08</c>; it is in the context's <c>/rules</c>.</param>
/// <param name="Version">The version that the record has now, where a stale one was given.</param>
/// <param name="Errors">One entry per fault in the request.</param>
/// <param name="ViolatedPolicies">The names, as in RateLimit-Policy, of the quotas that stood in the way (draft-ietf-httpapi-ratelimit-headers-10).</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string? Instance = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rule = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Version = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Fault>? Errors = null,
    [property: JsonPropertyName("violated-policies"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? ViolatedPolicies = null);

/// <summary>One fault in a request.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) to the member of the body, or <c>header:Name</c> / <c>query:name</c>.</param>
/// <param name="Detail">What is wrong with it.</param>
public sealed record Fault(string Pointer, string Detail);
