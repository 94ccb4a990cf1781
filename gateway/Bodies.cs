using Concord.Hosting;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Model;

namespace Concord.Gateway;

/// <summary>A body is in the form that its route takes; what isn't goes no further.</summary>
internal static class Bodies
{
    /// <summary>Where a route says which media type it takes.</summary>
    public const string Key = "body";

    public static IApplicationBuilder UseBodies(this IApplicationBuilder app) => app.Use((http, next) => Fault(http.Request) switch
    {
        { } problem => http.RefuseAsync(problem),
        null => next(http),
    });

    private static Problem? Fault(HttpRequest request)
    {
        var hasBody = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;
        var wanted = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.Metadata?.GetValueOrDefault(Key);
        return hasBody && wanted is not null && !IsOf(request.ContentType, wanted) ? ProblemTypes.WrongMediaType.With() : null;
    }

    private static bool IsOf(string? contentType, string wanted) =>
        MediaTypeHeaderValue.TryParse(contentType, out var given) && given.IsSubsetOf(new MediaTypeHeaderValue(wanted));
}
