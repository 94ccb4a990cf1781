using Yarp.ReverseProxy.Forwarder;

namespace Concord.Gateway;

/// <summary>A service that couldn't even be called did nothing: 503 and not 502, so that the caller knows.</summary>
internal static class Unreachable
{
    public static IApplicationBuilder UseUnreachable(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (!http.Response.HasStarted && http.Features.Get<IForwarderErrorFeature>()?.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError })
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    });
}
