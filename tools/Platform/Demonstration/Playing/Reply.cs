using System.Net;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What the gateway answered to a command.</summary>
/// <param name="ETag">The version of the record now.</param>
/// <param name="Opened">The id of what was opened.</param>
/// <param name="Replayed">Whether it took effect before and was answered again.</param>
/// <param name="Refusal">The rule, or the kind of problem, that refused it.</param>
internal sealed record Reply(HttpStatusCode Status, string? ETag, string? Opened, bool Replayed, string? Refusal, string? Detail, string RequestId);
