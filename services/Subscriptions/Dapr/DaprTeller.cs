using System.Diagnostics.Metrics;
using Concord.Hosting;

namespace Concord.Subscriptions.Dapr;

/// <summary>Follows the feed of all contexts and tells it over the sidecar. A sidecar that is away delays; neither the feed nor a command waits for it.</summary>
internal sealed partial class DaprTeller : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ToldToDapr told;
    private readonly TellingTurn turn;
    private readonly EdgeSettings settings;
    private readonly ILogger<DaprTeller> log;
    private string? fault;
    private long behind;

    public DaprTeller(ToldToDapr told, TellingTurn turn, EdgeSettings settings, IMeterFactory meters, ILogger<DaprTeller> log)
    {
        (this.told, this.turn, this.settings, this.log) = (told, turn, settings, log);
        meters.Create("Concord").CreateObservableGauge("concord.dapr.behind", () => behind, "{position}", "Positions of the feed that are still to be told over the sidecar.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Often);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Looked at without a turn first: most of the time there is nothing, and looking is all it costs.
                while ((behind = await told.BehindAsync(stoppingToken)) > 0 && await turn.TakeAsync(stoppingToken))
                    Reaches();
            }
            catch (Exception away) when (Passing.IsAbsence(away) || (away is HttpRequestException or TaskCanceledException && !stoppingToken.IsCancellationRequested))
            {
                Fails(away is TaskCanceledException ? $"the sidecar at {settings.Sidecar} didn't answer within {Sidecar.Patience.TotalSeconds:0} seconds" : away.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private void Reaches()
    {
        if (fault is not null)
            Again(log);
        fault = null;
    }

    private void Fails(string why)
    {
        if (fault != why)
            Waiting(log, why);
        fault = why;
    }

    [LoggerMessage(LogLevel.Warning, "What happens is not told over Dapr right now, waits in the feed and is tried every second: {Why}")]
    private static partial void Waiting(ILogger log, string why);

    [LoggerMessage(LogLevel.Information, "What happens is told over Dapr again")]
    private static partial void Again(ILogger log);
}
