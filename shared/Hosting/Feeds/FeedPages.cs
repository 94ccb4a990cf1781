using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Feeds;

/// <summary>Answers a page of a feed: a full one is the same for ever, the last one is waited for.</summary>
internal static class FeedPages
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static async Task<IResult> AnswerAsync(HttpContext http, Feed feed, FeedAsked asked, FeedFilter filter)
    {
        var (after, limit) = (asked.After ?? 0, asked.Limit ?? FeedAsked.Usual);
        var page = await feed.Reader.NextAsync(filter, after, limit, http.RequestAborted);
        if (after > page.Head)
            return FeedAsked.Beyond("query:after", page.Head);
        if (page is { Rows: [], IsLast: true } && asked.Wait is > 0 and var seconds && await feed.Watch.Of(filter.Channel).ComesAsync(filter, page.Head, TimeSpan.FromSeconds(seconds), http.RequestAborted))
            page = feed.Watch.Of(filter.Channel).Now is { } moment && moment.Reaches(after)
                ? FeedStretch.Of([.. moment.After(after).ToArray().Where(filter.Asks).Take(limit)], limit, moment.Head)
                : await feed.Reader.NextAsync(filter, after, limit, http.RequestAborted);

        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(http.Request.Query.Where(pair => pair.Key != "after").Append(new("after", page.To.ToString(CultureInfo.InvariantCulture))))}>; rel=\"next\"";
        http.Response.Headers.Vary = "Authorization, Concord-Mission, Accept";
        // What lies between two positions never changes again, for a reader whose rights don't.
        http.Response.Headers.CacheControl = page.Rows.Count == limit || !page.IsLast ? $"private, immutable, max-age={Year.TotalSeconds}" : "no-store";
        return new FeedPage(string.Create(CultureInfo.InvariantCulture, $"{{\"from\":{after},\"to\":{page.To},\"head\":{page.Head},\"events\":["), [.. page.Rows.Select(row => filter.Shows(row, feed.Source)).OfType<byte[]>()]);
    }
}

/// <summary>A page on its way out: its events as they stand in the table, none of them taken apart or copied.</summary>
internal sealed class FeedPage(string head, byte[][] events) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext http)
    {
        var (begins, ends) = (Encoding.UTF8.GetBytes(head), "]}"u8.ToArray());
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = begins.Length + events.Sum(said => said.Length) + Math.Max(0, events.Length - 1) + ends.Length;
        var body = http.Response.BodyWriter;
        body.Write(begins);
        for (var at = 0; at < events.Length; at++)
        {
            body.Write(at > 0 ? ","u8 : ""u8);
            body.Write(events[at]);
        }

        body.Write(ends);
        await body.FlushAsync(http.RequestAborted);
    }
}
