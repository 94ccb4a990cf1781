using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Who calls, as their token and nothing else says.</summary>
/// <param name="Subject">The person or system that the token was given to.</param>
/// <param name="IsPerson">Whether the token was given to a person.</param>
/// <param name="Role">What they are in the programme: one of <see cref="Roles"/>.</param>
/// <param name="Office">The office they act from.</param>
/// <param name="Missions">The missions they belong to, ISO 3166-1 alpha-3.</param>
/// <param name="Areas">P-code prefixes of the places they work in; <c>BF</c> covers <c>BF5601</c>.</param>
/// <param name="Scopes">What the token allows.</param>
public sealed record Caller(
    string Subject,
    bool IsPerson,
    string Role,
    string Office,
    IReadOnlyList<string> Missions,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Scopes)
{
    /// <summary>Reads the caller from a checked token.</summary>
    public static Caller From(ClaimsPrincipal token) => new(
        token.FindFirstValue("sub") ?? "",
        token.FindFirstValue("actor_type") == "person",
        token.FindFirstValue("role") ?? "",
        token.FindFirstValue("office") ?? "",
        All(token, "mission"),
        All(token, "area"),
        [.. All(token, "scope").SelectMany(scope => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

    /// <summary>Whether the caller works in <paramref name="place"/>, a P-code.</summary>
    public bool Covers(string place) => Areas.Any(area => place.StartsWith(area, StringComparison.Ordinal));

    /// <summary>Whether the token allows <paramref name="scope"/>.</summary>
    public bool May(string scope) => Scopes.Contains(scope, StringComparer.Ordinal);

    private static string[] All(ClaimsPrincipal token, string claim) => [.. token.FindAll(claim).Select(found => found.Value)];
}

/// <summary>Reads the caller of a request.</summary>
public static class Callers
{
    /// <summary>The caller of this request, read from its token once.</summary>
    public static Caller Caller(this HttpContext http)
    {
        if (http.Features.Get<Caller>() is not { } caller)
            http.Features.Set(caller = Hosting.Caller.From(http.User));
        return caller;
    }
}
