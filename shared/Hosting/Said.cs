using Concord.Privacy;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>What a request says of itself in the Concord headers: each once, none empty, none for which the token is no warrant.</summary>
internal static class Said
{
    public const string Purpose = "Concord-Purpose";
    public const string Reason = "Concord-Reason";
    public const string OnBehalfOf = "Concord-On-Behalf-Of";
    private const int Longest = 200;

    private static readonly string[] Headers = [Missions.Header, OccurredAt.Header, Purpose, Reason, OnBehalfOf, Corrects.Header];

    /// <summary>The header's text; <c>null</c> where nothing is said.</summary>
    public static string? Text(HttpContext http, string header) =>
        http.Request.Headers[header] is [{ Length: > 0 } text] ? text : null;

    /// <summary>The person that an entitled system acts for.</summary>
    public static string? ForWhom(HttpContext http) => http.Caller().May(Scopes.ActFor) ? Text(http, OnBehalfOf) : null;

    /// <summary>Refuses who says they act for somebody and may not: left unheard, the record would name another actor than the request.</summary>
    public static Problem? Unentitled(HttpContext http) =>
        http.Request.Headers.ContainsKey(OnBehalfOf) && !http.Caller().May(Scopes.ActFor)
            ? ProblemTypes.Forbidden.With($"The token may not act for another person. Get one with the scope {Scopes.ActFor}, or leave {OnBehalfOf} out.")
            : null;

    /// <summary>The fault of what is said, or <c>null</c>.</summary>
    public static Problem? Fault(HttpContext http) => Doubtful(http) ?? TooLong(http, Reason) ?? TooLong(http, OnBehalfOf) ?? ForWhat(http).Problem;

    /// <summary>The purpose that is stated, as far as the register allows it to the caller's role; or that it doesn't.</summary>
    public static (string? Purpose, Problem? Problem) ForWhat(HttpContext http) => Text(http, Purpose) switch
    {
        { } purpose when !Purposes.Allow(purpose, http.Caller().Role) => (null, ProblemTypes.PurposeNotAllowed.With()),
        var purpose => (purpose, null),
    };

    public static Problem Bad(string header, string fault) =>
        ProblemTypes.InvalidRequest.With() with { Errors = [new($"header:{header}", fault)] };

    // Two answers to one question, or none, are no reason to make up a third.
    private static Problem? Doubtful(HttpContext http) =>
        Headers.FirstOrDefault(header => http.Request.Headers.TryGetValue(header, out var values) && values is not [{ Length: > 0 }]) is { } header
            ? Bad(header, "is empty or given twice")
            : null;

    private static Problem? TooLong(HttpContext http, string header) =>
        Text(http, header) is { Length: > Longest } ? Bad(header, $"is longer than {Longest} characters") : null;
}
