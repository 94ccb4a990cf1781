using Concord.Hosting;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Concord.Gateway;

/// <summary>Nobody outside can say who they are or where they come from except by their token.</summary>
internal static class Headers
{
    private static readonly string[] Forged = ["X-Forwarded-", "X-User-", "X-Original-", "X-Client-", "Concord-Internal-"];
    private static readonly string[] ForgedExactly = ["Forwarded", "X-Real-IP", "X-Request-ID", HeaderNames.Cookie];

    public static IApplicationBuilder UseStrippedHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        foreach (var name in http.Request.Headers.Keys.Where(IsForged).ToList())
            http.Request.Headers.Remove(name);
        return next(http);
    });

    /// <summary>The caller's token goes inward as it came; of the answer, what tells about the service stays inside.</summary>
    public static void Transform(TransformBuilderContext route)
    {
        route.AddXForwarded(ForwardedTransformActions.Remove);
        route.AddResponseTransform(answer =>
        {
            var headers = answer.HttpContext.Response.Headers;
            foreach (var name in (string[])[HeaderNames.Server, HeaderNames.XPoweredBy, HeaderNames.SetCookie])
                headers.Remove(name);
            // The service names the request as well; the caller needs the names once, and ours.
            answer.HttpContext.NameRequest();
            return ValueTask.CompletedTask;
        });
    }

    private static bool IsForged(string name) =>
        ForgedExactly.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Forged.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
