using System.Text.Json;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Replay;

/// <summary>What an auditor reads.</summary>
internal static class Auditing
{
    public static async Task<JsonElement> AuditAsync(this ReintegrationHost service, string url, string? purpose = null)
    {
        var asking = Request.Get(Actor.Auditor, url);
        return (await service.SendAsync(purpose is null ? asking : asking.For(purpose))).ShouldShow();
    }

    public static string Text(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("O"));

    /// <summary>Changes as lines: <c>/state "presented" → "screening"</c>.</summary>
    public static IEnumerable<string> Lines(JsonElement changes) =>
        changes.EnumerateArray().Select(change => $"{change.GetProperty("path").GetString()} {change.GetProperty("before").GetRawText()} → {change.GetProperty("after").GetRawText()}");
}
