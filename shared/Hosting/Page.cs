using System.Linq.Expressions;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Lists in pages that stay whole while records are added: a page begins after the last record of the one before.</summary>
public static class Page
{
    /// <summary>One page of <paramref name="records"/>, newest first, with a <c>Link</c> to the next where there is one.</summary>
    /// <param name="records">What is listed.</param>
    /// <param name="number">The number by which a record stands in the order of arrival.</param>
    /// <param name="limit">How many; more than <see cref="Limits.LargestPage"/> means that many.</param>
    /// <param name="after">The cursor of the page before.</param>
    /// <param name="http">The request.</param>
    public static async Task<IResult> NewestFirstAsync<T>(IQueryable<T> records, Expression<Func<T, long>> number, int? limit, string? after, HttpContext http) where T : notnull
    {
        if (limit is < 1)
            return new Refused(ProblemTypes.InvalidRequest.With() with { Errors = [new("query:limit", "is less than 1")] });
        var cursors = http.RequestServices.GetRequiredService<Cursors>();
        var last = after is null ? null : cursors.Read(http, after);
        if (after is not null && last is null)
            return new Refused(ProblemTypes.InvalidRequest.With() with { Errors = [new("query:after", "is not a cursor from a Link of this list, or holds no longer; begin again without it")] });

        if (await Position.ReachAsync<T>(http) is { } problem)
            return new Refused(problem);
        var size = Math.Min(limit ?? Limits.Page, Limits.LargestPage);
        if (last is { } seen)
            records = records.Where(Before(number, seen));
        var found = await records.OrderByDescending(number).Take(size + 1).ToListAsync(http.RequestAborted);
        var items = found.Take(size).ToList();
        if (found.Count > size)
            http.Response.Headers.Link = $"<{http.Request.Path}{Next(http, cursors.Write(http, number.Compile()(items[^1])))}>; rel=\"next\"";
        return new Shown(new Listed<T>(items));
    }

    /// <summary>Only what lies in the caller's areas.</summary>
    public static IQueryable<T> InAreasOf<T>(this IQueryable<T> records, Caller caller, Expression<Func<T, string>> place)
    {
        Expression? within = null;
        foreach (var area in caller.Areas)
        {
            var starts = Expression.Call(place.Body, nameof(string.StartsWith), typeArguments: null, Expression.Constant(area));
            within = within is null ? starts : Expression.OrElse(within, starts);
        }

        return records.Where(Expression.Lambda<Func<T, bool>>(within ?? Expression.Constant(value: false), place.Parameters));
    }

    private static Expression<Func<T, bool>> Before<T>(Expression<Func<T, long>> number, long last) =>
        Expression.Lambda<Func<T, bool>>(Expression.LessThan(number.Body, Expression.Constant(last)), number.Parameters);

    private static string Next(HttpContext http, string cursor) =>
        QueryString.Create(http.Request.Query.Where(pair => pair.Key != Cursors.Parameter).Append(new(Cursors.Parameter, cursor))).ToString();
}

/// <summary>Records in order.</summary>
/// <param name="Items">The records; more may be on the next page.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items);
