using System.Text.Json;
using Concord.Contracts;
using Concord.Hosting.Feeds;
using Npgsql;

namespace Concord.Subscriptions.Merged;

/// <summary>Follows the feeds of all contexts into the one. Any number of processes may: what one has taken over the others leave.</summary>
internal sealed partial class Follower(MergedFeed merged, SourceFeed source, Progress progress, Addresses addresses, Onward onward, [FromKeyedServices(MergedTable.Key)] Feed feed, ILogger<Follower> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(from context in addresses.Known from channel in Channels.All select FollowAsync(context.Key, context.Value, channel, stoppingToken));

    private async Task FollowAsync(string context, Uri address, string channel, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await StepAsync(context, address, channel, stop);
            }
            catch (Exception fault) when (fault is HttpRequestException or NpgsqlException or JsonException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                if (progress.Fails(context, channel, fault.Message))
                    Waiting(log, context, channel, fault.Message);
                await Task.Delay(Pause, stop);
            }
        }
    }

    private async Task StepAsync(string context, Uri address, string channel, CancellationToken stop)
    {
        var after = await merged.FollowedAsync(context, channel, stop);
        var page = await source.NextAsync(address, context, channel, after, stop);
        if (page.To > after)
        {
            await merged.TakeAsync(context, channel, page, stop);
            feed.Hint();
            onward.Ring();
        }

        progress.Reaches(context, channel, page);
    }

    [LoggerMessage(LogLevel.Warning, "The {Channel} feed of {Context} can't be followed right now, and is tried again every second: {Why}")]
    private static partial void Waiting(ILogger log, string context, string channel, string why);
}
