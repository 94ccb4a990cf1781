using System.Net;
using System.Text.Json;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What the gateway answered to a command.</summary>
/// <param name="Version">The version of the record now, as it is sent with the next command.</param>
/// <param name="Opened">The id of what was opened.</param>
/// <param name="Replayed">Whether it took effect before and was answered again.</param>
/// <param name="Refusal">The rule, or the kind of problem, that refused it.</param>
internal sealed record Reply(HttpStatusCode Status, string? Version, string? Opened, bool Replayed, string? Refusal, string? Detail, string RequestId)
{
    public static async Task<Reply> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var text = await response.Content.ReadAsStringAsync(stop);
        var body = text.StartsWith('{') ? JsonElement.Parse(text) : default(JsonElement?);
        string? Member(string name) => body is { } read && read.TryGetProperty(name, out var value) ? value.ToString() : null;
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;
        // Who comes too late learns the version that stands.
        var version = response.Headers.ETag?.Tag ?? (response.StatusCode is HttpStatusCode.PreconditionFailed ? $"\"{Member("version")}\"" : null);
        return new(response.StatusCode, version, Member("id"), Header("Idempotent-Replayed") == "true", Member("rule") ?? Member("type")?.Split('/')[^1], Member("detail"), Header("Request-Id") ?? "");
    }
}
