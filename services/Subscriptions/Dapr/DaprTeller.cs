using Concord.Hosting;
using Concord.Subscriptions.Merged;

namespace Concord.Subscriptions.Dapr;

/// <summary>Follows the feed of all contexts and tells it over the sidecar. A sidecar that is away delays; neither the feed nor a command waits for it.</summary>
internal sealed partial class DaprTeller(ToldToDapr told, TellingTurn turn, Onward onward, DaprStanding standing, EdgeSettings settings, ILogger<DaprTeller> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (; ; await onward.ToDapr.NextAsync(stoppingToken))
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception away) when (Passing.IsAbsence(away) || (away is HttpRequestException or TaskCanceledException && !stoppingToken.IsCancellationRequested))
            {
                Fails(away is TaskCanceledException ? $"the sidecar at {settings.Sidecar} didn't answer within {Sidecar.Patience.TotalSeconds:0} seconds" : away.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task TellAsync(CancellationToken stop)
    {
        // Looked at without a turn first: most of the time there is nothing, and looking is all it costs.
        for (standing.Stands(await told.StandsAsync(stop)); standing.IsBehind && await turn.TakeAsync(stop); standing.Stands(await told.StandsAsync(stop)))
        {
            onward.ToDapr.Found();
            Reaches();
        }
    }

    private void Reaches()
    {
        if (standing.Fault is not null)
            Again(log);
        standing.Fault = null;
    }

    private void Fails(string why)
    {
        if (standing.Fault != why)
            Waiting(log, why);
        standing.Fault = why;
    }

    [LoggerMessage(LogLevel.Warning, "What happens is not told over Dapr right now, waits in the feed and is tried every second: {Why}")]
    private static partial void Waiting(ILogger log, string why);

    [LoggerMessage(LogLevel.Information, "What happens is told over Dapr again")]
    private static partial void Again(ILogger log);
}
