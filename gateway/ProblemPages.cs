using Concord.Hosting;

namespace Concord.Gateway;

/// <summary>The address in every problem's <c>type</c> leads to a page that says why it happens and what to do.</summary>
internal static class ProblemPages
{
    public static WebApplication MapProblemPages(this WebApplication app)
    {
        app.MapGet("/problems", () => ProblemTypes.All.Values);
        app.MapGet("/problems/{slug}", (string slug) => ProblemTypes.All.TryGetValue(slug, out var type) ? Results.Ok(type) : Results.NotFound());
        return app;
    }
}
