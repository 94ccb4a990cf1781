using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Concord.Hosting;

/// <summary>A body has at most 1 MiB, or what its route says; who sends more hears 413, whether they said the length before or not.</summary>
/// <remarks>
/// The server's own bound closes the connection while the caller still sends: the caller sees a broken pipe and tries again.
/// Without it the server answers, and then throws away for five seconds what still comes.
/// </remarks>
public static class BodyBound
{
    /// <summary>Stands after routing, since a route may say its own bound, and before whatever answers.</summary>
    public static IApplicationBuilder UseBodyBound(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.ContentLength is 0 || http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return next(http);

        var most = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Limits.Body;
        if (http.Request.ContentLength <= most)
            return next(http);

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        if (http.Request.ContentLength is not null)
            return http.RefuseAsync(ProblemTypes.TooLarge.With());

        http.Request.Body = new BoundedBody(http.Request.Body, most);
        return next(http);
    });
}
