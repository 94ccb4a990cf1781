using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>What a partner looks up: the rules of a context and the kinds of problem.</summary>
public static class Catalogue
{
    /// <summary>Serves the rules that the context's decisions apply, with wording, source and the commands they bind.</summary>
    internal static void MapRules(this IEndpointRouteBuilder app, ContextModel context) =>
        app.MapGet($"{context.Prefix}/rules", () => Results.Json(new RuleBook(context.Rules), StrictJson.Options))
            .WithMetadata(new ReadAttribute { Shows = [typeof(RuleBook)] }).WithName(context.Own("Rules")).WithSummary("Lists the rules that refuse, each with wording, source and the commands it binds.");

    /// <summary>Serves a page per kind of problem, to people as HTML and to programs as JSON; anyone may read it.</summary>
    public static void MapProblems(this IEndpointRouteBuilder app)
    {
        app.MapGet("/problems", (HttpContext http) => Answer(http, ProblemTypes.All.Values, ProblemPage.Index)).AllowAnonymous();
        app.MapGet("/problems/{slug}", (string slug, HttpContext http) =>
            ProblemTypes.All.TryGetValue(slug, out var type) ? Answer(http, type, () => ProblemPage.Of(type)) : Shown.Absent).AllowAnonymous();
    }

    private static IResult Answer(HttpContext http, object answer, Func<string> page) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? Results.Content(page(), "text/html; charset=utf-8")
            : Results.Json(answer, StrictJson.Options);
}

/// <summary>The rules of a context.</summary>
/// <param name="Rules">Each rule, in the order of the domain page.</param>
internal sealed record RuleBook(IReadOnlyList<Rule> Rules);
