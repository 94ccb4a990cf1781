using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>
/// A search whose words don't belong in an address: <c>QUERY /v1/…/cases</c> (RFC 10008), and <c>POST /v1/…/cases/search</c>
/// for clients that can't send it. Both are the same endpoint.
/// </summary>
public static class Query
{
    /// <summary>The method.</summary>
    public const string Method = "QUERY";

    /// <summary>The last segment of the twin that is sent by POST.</summary>
    public const string Twin = "/search";

    /// <summary>Takes a QUERY to its twin.</summary>
    public static IApplicationBuilder UseQuery(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Method == Method)
        {
            http.Request.Method = HttpMethods.Post;
            http.Request.Path = http.Request.Path.Add(Twin);
        }

        return next(http);
    });
}
