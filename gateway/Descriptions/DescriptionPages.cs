using System.Text.Json.Nodes;
using Concord.Hosting;
using Concord.Hosting.Feeds;
using Scalar.AspNetCore;

namespace Concord.Gateway.Descriptions;

/// <summary>Where a partner reads what Concord takes and answers: one document for programs, one page for people. Anyone may.</summary>
internal static class DescriptionPages
{
    private const string Page = "/docs";
    private const string EventsPage = "/docs/events";

    // Whatever the page's own script would like to load, a browser takes nothing for it from anywhere else.
    private const string FromHereOnly =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static WebApplicationBuilder AddDescription(this WebApplicationBuilder builder)
    {
        var destinations = Destinations.From(builder.Configuration);
        var services = Routes.Wings.Select(wing => wing.Destination).Distinct().Where(destinations.ContainsKey).ToDictionary(name => name, name => destinations[name], StringComparer.Ordinal);
        var address = Address(builder.Configuration, destinations);
        builder.Services.AddKeyedSingleton(ApiDescription.Path, (_, _) => new Description(services, ApiDescription.Path, (answered, away) => MergedDescription.Of(answered, away, address), TimeProvider.System));
        builder.Services.AddKeyedSingleton(FeedDescription.Path, (_, _) => new Description(services, FeedDescription.Path, MergedFeeds.Of, TimeProvider.System));
        return builder;
    }

    public static WebApplication MapDescription(this WebApplication app)
    {
        app.MapGet(ApiDescription.Path, (HttpContext http, [FromKeyedServices(ApiDescription.Path)] Description description) => AnswerAsync(http, description));
        app.MapGet(FeedDescription.Path, (HttpContext http, [FromKeyedServices(FeedDescription.Path)] Description description) => AnswerAsync(http, description));
        app.MapGet(EventsPage, (HttpContext http, [FromKeyedServices(FeedDescription.Path)] Description description) => AnswerAsync(http, description, page: true));
        app.MapScalarApiReference(Page, page => page
                .WithTitle("Concord")
                .WithOpenApiRoutePattern(ApiDescription.Path)
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton())
            .AddEndpointFilter((context, next) =>
            {
                context.HttpContext.Response.Headers.ContentSecurityPolicy = FromHereOnly;
                return next(context);
            });
        return app;
    }

    private static async Task AnswerAsync(HttpContext http, Description description, bool page = false)
    {
        if (await description.ReadAsync(http.RequestAborted) is not { } text)
        {
            await http.RefuseAsync(ProblemTypes.Unavailable.With("No service answers with its description right now."));
            return;
        }

        http.Response.ContentType = page ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=30";
        if (page)
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        await http.Response.WriteAsync(page ? PageOfEvents.Of(JsonNode.Parse(text)!.AsObject()) : text, http.RequestAborted);
    }

    // Where our own identity service is the issuer, the issuer's address is this gateway's public one.
    private static string Address(ConfigurationManager configuration, IReadOnlyDictionary<string, string> destinations) =>
        configuration["Address"] ?? (destinations.ContainsKey(Destinations.Identity) ? configuration["Identity:Issuer"]! : "/");
}
