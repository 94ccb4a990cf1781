using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Concord.Hosting;

/// <summary>A body that is a text of its own form: of the media type that its operation takes, in UTF-8, and no longer than that takes.</summary>
public static class TextBody
{
    /// <summary>Whether it is said to be of that media type.</summary>
    public static bool IsOf(string? contentType, string wanted) => MediaTypeHeaderValue.TryParse(contentType, out var given)
        && given.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase) && (given.Charset.Length == 0 || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>The text, or <c>null</c> where it is longer.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, int longest)
    {
        var body = new byte[longest + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, http.RequestAborted);
        return length > longest ? null : body[..length];
    }
}
