using Microsoft.Net.Http.Headers;

namespace Concord.Hosting;

/// <summary>The one media type of a body, at the gateway and at the services: <c>application/json</c> in UTF-8, and not what only ends in <c>+json</c>.</summary>
internal static class PlainJson
{
    public static bool Is(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var given)
        && given.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (given.Charset.Length == 0 || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
