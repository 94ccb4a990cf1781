using Concord.Contracts;
using Concord.Ledger.Sealing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting.Feeds;

/// <summary>Knows how far each channel goes and keeps its last events at hand, so that a thousand who listen cost the database what one costs.</summary>
internal sealed partial class FeedWatch(FeedReader feed, ILogger<FeedWatch> log) : BackgroundService
{
    private const int Most = 1000;
    private readonly Rounds rounds = Rounds.Usual();
    private readonly Dictionary<string, FeedTail> tails = Channels.All.ToDictionary(channel => channel, _ => new FeedTail());

    /// <summary>The last events of a channel.</summary>
    public FeedTail Of(string channel) => tails[channel];

    /// <summary>Something was written just now by this process; what others write is found a little later.</summary>
    public void Hint() => rounds.Ring();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.WhenAll(tails.Select(tail => FollowAsync(tail.Key, tail.Value, stoppingToken)));
            }
            catch (NpgsqlException fault)
            {
                Waiting(log, fault.Message);
            }

            await rounds.NextAsync(stoppingToken);
        }
    }

    private async Task FollowAsync(string channel, FeedTail tail, CancellationToken stop)
    {
        // The first look only finds the head: what is old is read from the table by whoever asks for it.
        if (tail.Now is not { } known)
        {
            tail.Begin(await feed.HeadAsync(channel, stop));
            return;
        }

        var stretch = await feed.NextAsync(new(channel, [], []), known.Head, Most, stop);
        if (stretch.Rows.Count > 0)
        {
            tail.Add(stretch.Rows);
            rounds.Found();
            if (!stretch.IsLast)
                Hint();
        }
        else if (stretch.Head < known.Head)
        {
            Restored(log, channel, known.Head, tail.Begin(stretch.Head).Head);
        }
    }

    [LoggerMessage(LogLevel.Error, "The {Channel} feed went to {Before} and goes to {Head} now: it was restored to an earlier state, and whoever listened is told to look")]
    private static partial void Restored(ILogger log, string channel, long before, long head);

    [LoggerMessage(LogLevel.Warning, "The watch over the feed waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
