using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Feeds;

/// <summary>One reader of a stream: how far they are, and what comes next for them.</summary>
internal sealed class FeedListener(Feed feed, FeedFilter filter, HttpContext http, Listening listening)
{
    private const int Page = 200;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private long Position => listening.Position;

    /// <summary>Goes on until it is told to end, or until the feed is no longer the one that it began with.</summary>
    public async Task FollowAsync(CancellationToken end)
    {
        int? beginning = null;
        while (true)
        {
            // What is at hand is shared by all who listen; what is older is read for this one.
            var moment = feed.Watch.Of(filter.Channel).Now;
            if (moment?.Reaches(Position) is not true)
            {
                await CatchUpAsync(end);
                continue;
            }

            if (moment.Beginning != (beginning ?? moment.Beginning))
                return;
            await SendAsync(moment.After(Position).ToArray(), moment.Head, end);
            if (beginning is null)
                await TellAsync("caught-up", moment.Head);
            beginning = moment.Beginning;
            if (!await MovesAsync(moment, end))
                await TellAsync("heartbeat", moment.Head);
        }
    }

    private static async Task<bool> MovesAsync(FeedMoment moment, CancellationToken end)
    {
        await moment.Moved.WaitAsync(Beat, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.ThrowIfCancellationRequested();
        return moment.Moved.IsCompleted;
    }

    private async Task CatchUpAsync(CancellationToken end)
    {
        var stretch = await feed.Reader.NextAsync(filter, Position, Page, end);
        await SendAsync(stretch.Rows, stretch.To, end);
        // The watch has not looked yet: it will in a moment.
        if (stretch is { Rows: [], IsLast: true })
            await Task.Delay(TimeSpan.FromMilliseconds(50), end);
    }

    private async Task SendAsync(IReadOnlyList<FeedRow> rows, long to, CancellationToken end)
    {
        foreach (var page in rows.Where(filter.Asks).Chunk(Page))
        {
            foreach (var row in page)
            {
                if (filter.Sees(row))
                    await http.Response.Body.WriteAsync(row.Pushed, end);
                else if (filter.Shows(row, feed.Source) is { } slot)
                    await http.Response.Body.WriteAsync(FeedRow.Push(row.Position, slot), end);
                listening.Reaches(row);
            }

            await ServerSent.FlushAsync(http, end);
        }

        listening.Reaches(to);
    }

    /// <summary>Says why it ends.</summary>
    public Task EndAsync(string why) => ServerSent.EventAsync(http, "end", Position, $"\"reason\":\"{why}\"");

    private Task TellAsync(string what, long head) => ServerSent.EventAsync(http, what, Position, string.Create(CultureInfo.InvariantCulture, $"\"position\":{Position},\"head\":{head}"));
}
