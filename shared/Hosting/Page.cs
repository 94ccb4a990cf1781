using System.Linq.Expressions;
using Marten;
using Microsoft.AspNetCore.Http;

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
    /// <param name="shown">What of a record a list shows; the whole, where it is left out.</param>
    public static async Task<IResult> NewestFirstAsync<T>(IQueryable<T> records, Expression<Func<T, long>> number, int? limit, string? after, HttpContext http, Func<T, T>? shown = null) where T : notnull
    {
        if (PageAsked.Read(limit, after, http, out var refused) is not { } page)
            return refused!;
        if (await Position.ReachAsync<T>(http) is { } problem)
            return new Refused(problem);
        if (page.After is { } seen)
            records = records.Where(Before(number, seen));
        var found = await records.OrderByDescending(number).Take(page.Size + 1).ToListAsync(http.RequestAborted);
        var items = found.Take(page.Size).ToList();
        if (found.Count > page.Size)
            PageAsked.LinkNext(http, number.Compile()(items[^1]));
        return new Shown(new Listed<T>(shown is null ? items : [.. items.Select(shown)]));
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
}

/// <summary>Records in order.</summary>
/// <param name="Items">The records; more may be on the next page.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items);
