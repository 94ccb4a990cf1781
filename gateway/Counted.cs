using System.Net.Http.Headers;
using System.Text;
using Concord.Hosting;

namespace Concord.Gateway;

/// <summary>Whose requests are counted together, and in which class.</summary>
internal readonly record struct Counted(string Client, string Class)
{
    private const int LongestName = 100;

    /// <summary>Counts by the token's client; on the way to a token by the client that asks for it; else by the address that the request comes from.</summary>
    public static async ValueTask<Counted> ByAsync(HttpContext http, string @class) => new(
        http.User.FindFirst("client_id")?.Value
        ?? (@class == QuotaClass.Tokens ? Name(http.Request.Headers.Authorization) ?? Name(await FormAsync(http.Request)) : null)
        ?? $"address {http.Connection.RemoteIpAddress}",
        @class);

    private static string? Name(IFormCollection? form) => Plausible(form?["client_id"]);

    private static string? Name(string? authorization)
    {
        var bytes = new byte[LongestName * 8];
        return AuthenticationHeaderValue.TryParse(authorization, out var given) && given.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            && Convert.TryFromBase64String(given.Parameter ?? "", bytes, out var length)
                ? Plausible(Uri.UnescapeDataString(Encoding.ASCII.GetString(bytes, 0, length).Split(':')[0]))
                : null;
    }

    // Nobody vouches for it yet: what is no client's name becomes no row. (A blank is in none, so that it can't be an address.)
    private static string? Plausible(string? name) => name is { Length: > 0 and <= LongestName } && name.All(letter => letter is > ' ' and <= '~') ? name : null;

    // Kept as it was read, so that the service behind can read it again.
    private static async Task<IFormCollection?> FormAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return null;
        request.EnableBuffering((int)Limits.Body);
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }
}
