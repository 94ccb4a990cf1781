using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Size">How many records are on it.</param>
/// <param name="After">The number of the last record of the page before; <c>null</c> on the first.</param>
public sealed record PageAsked(int Size, long? After)
{
    /// <summary>Reads what was asked for, or refuses a limit that is none and a cursor that isn't of this list.</summary>
    public static PageAsked? Read(int? limit, string? after, HttpContext http, out Refused? refused)
    {
        var last = after is null ? null : http.RequestServices.GetRequiredService<Cursors>().Read(http, after);
        Fault? fault = limit is < 1 ? new("query:limit", "is less than 1")
            : after is not null && last is null ? new("query:after", "is not a cursor from a Link of this list, or holds no longer; begin again without it")
            : null;
        refused = fault is null ? null : new Refused(ProblemTypes.InvalidRequest.With() with { Errors = [fault] });
        return fault is null ? new(Math.Min(limit ?? Limits.Page, Limits.LargestPage), last) : null;
    }

    /// <summary>Leads to the page after the record with this number.</summary>
    public static void LinkNext(HttpContext http, long last)
    {
        var cursor = http.RequestServices.GetRequiredService<Cursors>().Write(http, last);
        var query = QueryString.Create(http.Request.Query.Where(pair => pair.Key != Cursors.Parameter).Append(new(Cursors.Parameter, cursor)));
        http.Response.Headers.Link = $"<{http.Request.Path}{query}>; rel=\"next\"";
    }
}
