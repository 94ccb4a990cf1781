namespace Concord.Ledger.Sealing.Live;

/// <summary>The places in each channel of the feed: dense, each of one leaf, in the order of the log.</summary>
internal static class FeedCheck
{
    public static async Task RunAsync(LiveBook book, LiveFindings findings)
    {
        var wrong = await book.RowsAsync("""
            select channel, min(position) from (
                select channel, position, index, row_number() over (partition by channel order by index) as place from {0}.ledger_feed) counted
            where position <> place or not exists (select from {0}.ledger_leaves l where l.index = counted.index) group by channel
            """, row => (Channel: row.GetString(0), First: row.GetInt64(1)));
        foreach (var (channel, first) in wrong)
            findings.Add("feed-changed", $"channel {channel}", $"The channel {channel} of the feed isn't numbered as the ledger goes, from position {first} on.");
    }
}
