using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Feeds;

/// <summary>Answers a page of a feed: a full one is the same for ever, the last one is waited for.</summary>
internal static class FeedPages
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static async Task<IResult> AnswerAsync(HttpContext http, Feed feed, FeedAsked asked, long after, long head, FeedFilter filter)
    {
        var limit = asked.Limit ?? FeedAsked.Usual;
        var rows = await feed.Reader.RowsAsync(filter, after, head, limit, http.RequestAborted);
        if (rows.Count == 0 && asked.Wait is > 0 and var seconds && await feed.Watch.Of(filter.Channel).ComesAsync(filter, head, TimeSpan.FromSeconds(seconds), http.RequestAborted))
            (rows, head) = feed.Watch.Of(filter.Channel).Now is { } moment && moment.Reaches(after)
                ? ([.. moment.After(after).ToArray().Where(filter.Asks).Take(limit)], moment.Head)
                : await feed.Reader.NextAsync(filter, after, limit, http.RequestAborted);

        var isFull = rows.Count == limit;
        var to = isFull ? rows[^1].Position : head;
        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(http.Request.Query.Where(pair => pair.Key != "after").Append(new("after", to.ToString(CultureInfo.InvariantCulture))))}>; rel=\"next\"";
        http.Response.Headers.Vary = "Authorization, Concord-Mission, Accept";
        // What lies between two positions never changes again, for a reader whose rights don't.
        http.Response.Headers.CacheControl = isFull ? $"private, immutable, max-age={Year.TotalSeconds}" : "no-store";
        return Results.Text(Write(filter, rows, feed.Source, after, to, head), "application/json", Encoding.UTF8);
    }

    private static string Write(FeedFilter filter, IReadOnlyList<FeedRow> rows, string source, long after, long to, long head)
    {
        var page = new StringBuilder(rows.Count * 800).Append(CultureInfo.InvariantCulture, $"{{\"from\":{after},\"to\":{to},\"head\":{head},\"events\":[");
        var comma = "";
        foreach (var text in rows.Select(row => filter.Shows(row, source)).OfType<string>())
        {
            page.Append(comma).Append(text);
            comma = ",";
        }

        return page.Append("]}").ToString();
    }
}
