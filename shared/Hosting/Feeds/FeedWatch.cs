using Concord.Contracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting.Feeds;

/// <summary>Knows how far each channel goes and keeps its last events at hand, so that a thousand who listen cost the database what one costs.</summary>
internal sealed partial class FeedWatch(FeedReader feed, ILogger<FeedWatch> log) : BackgroundService
{
    private const int Most = 1000;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim hinted = new(0, 1);
    private readonly Dictionary<string, FeedTail> tails = Channels.All.ToDictionary(channel => channel, _ => new FeedTail());

    /// <summary>The last events of a channel.</summary>
    public FeedTail Of(string channel) => tails[channel];

    /// <summary>Waits until something that is asked for stands after <paramref name="head"/>; <c>false</c> where nothing came in time.</summary>
    public async Task<bool> ComesAsync(FeedFilter filter, long head, TimeSpan longest, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(longest);
        try
        {
            for (var tail = Of(filter.Channel); ; await (tail.Now?.Moved ?? Task.Delay(Often, patience.Token)).WaitAsync(patience.Token))
            {
                if (tail.Now is { } now && now.Head > head && (!now.Reaches(head) || now.Rows.Any(row => row.Position > head && filter.Asks(row))))
                    return true;
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Something was written just now by this process; what others write is found a little later.</summary>
    public void Hint()
    {
        if (hinted.CurrentCount == 0)
            hinted.Release();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (channel, tail) in tails)
                    await FollowAsync(channel, tail, stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                Waiting(log, fault.Message);
            }

            await hinted.WaitAsync(Often, stoppingToken);
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

        while (await feed.NextAsync(new(channel, [], []), known.Head, Most, stop) is { Rows.Count: > 0 } next)
            known = tail.Add(next.Rows);
    }

    [LoggerMessage(LogLevel.Warning, "The watch over the feed waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
