using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>What a partner looks up: the rules of a context and the kinds of problem.</summary>
public static class Catalogue
{
    /// <summary>Serves the rules that the context's decisions apply, with wording, source and the commands they bind.</summary>
    internal static void MapRules(this IEndpointRouteBuilder app, ContextModel context) =>
        app.MapGet($"{context.Prefix}/rules", () => Results.Json(new { rules = context.Rules }, StrictJson.Options)).WithMetadata(new ReadAttribute());

    /// <summary>Serves a page per kind of problem; anyone may read it.</summary>
    public static void MapProblems(this IEndpointRouteBuilder app)
    {
        app.MapGet("/problems", () => Results.Json(ProblemTypes.All.Values, StrictJson.Options)).AllowAnonymous();
        app.MapGet("/problems/{slug}", (string slug) => ProblemTypes.All.TryGetValue(slug, out var type) ? Results.Json(type, StrictJson.Options) : Shown.Absent).AllowAnonymous();
    }
}
