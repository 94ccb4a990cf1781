using System.Text.Json;
using Shouldly;

namespace Concord.Harness;

/// <summary>What a service answered, read to its end.</summary>
public sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The version in the ETag.</summary>
    public long Version => long.Parse(Headers["ETag"].Trim('"'));

    public string Location => Headers["Location"];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>What a failing test shows of it; an answer without a version has one too.</summary>
    public override string ToString() => $"{Status} {Body}";

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>A success, with the version it left behind.</summary>
    public Reply ShouldHaveDone(int status, long version)
    {
        Status.ShouldBe(status, Body);
        Version.ShouldBe(version);
        return this;
    }

    /// <summary>A success that shows something.</summary>
    public JsonElement ShouldShow()
    {
        Status.ShouldBe(200, Body);
        return Json;
    }

    /// <summary>A problem document of this kind, whole.</summary>
    public JsonElement ShouldBeProblem(string slug, int status)
    {
        Status.ShouldBe(status, Body);
        Header("Content-Type").ShouldBe("application/problem+json");
        var problem = Json;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{slug}");
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("instance").GetString().ShouldBe($"urn:request:{Headers["Request-Id"]}");
        return problem;
    }

    /// <summary>A refusal by this rule.</summary>
    public void ShouldBeRefusedBy(string rule) => ShouldBeProblem("rule-refused", 409).GetProperty("rule").GetString().ShouldBe(rule);

    /// <summary>A 400 that points at each of these, and at nothing else.</summary>
    public void ShouldPointAt(params string[] pointers) =>
        ShouldBeProblem("invalid-request", 400).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).ShouldBe(pointers, ignoreOrder: true);
}
