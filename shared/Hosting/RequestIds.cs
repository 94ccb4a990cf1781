using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Concord.Hosting;

/// <summary>Every request has one id, on its answer, in its log lines, its trace and its events; and every answer names its trace.</summary>
public static class RequestIds
{
    /// <summary>The header that carries the id inward from the gateway and out on every answer.</summary>
    public const string Header = "Request-Id";

    /// <summary>Takes the id that the gateway gave, or makes one; at the gateway itself none is taken from outside.</summary>
    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app, bool trustIncoming) => app.Use((http, next) =>
    {
        var given = trustIncoming ? http.Request.Headers[Header] : StringValues.Empty;
        var id = Guid.TryParseExact(given, "N", out var known) ? known : Guid.NewGuid();
        http.TraceIdentifier = id.ToString("N");
        http.Request.Headers[Header] = http.TraceIdentifier;
        Activity.Current?.SetTag("concord.request_id", http.TraceIdentifier);
        http.NameRequest();
        return next(http);
    });

    /// <summary>Puts the request's id and its place in the trace (W3C <c>traceparent</c>) on the answer, in place of what a service behind said.</summary>
    public static void NameRequest(this HttpContext http)
    {
        http.Response.Headers[Header] = http.TraceIdentifier;
        http.Response.Headers.TraceParent = http.Features.Get<IHttpActivityFeature>()?.Activity.Id;
    }

    /// <summary>The id of this request: 32 hexadecimal digits.</summary>
    public static string RequestId(this HttpContext http) => http.TraceIdentifier;
}
