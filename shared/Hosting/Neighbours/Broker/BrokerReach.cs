using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;
using Wolverine.Runtime;
using Wolverine.Transports;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>Reaches for the broker until it is there.</summary>
internal sealed partial class BrokerReach(IWolverineRuntime runtime, ILogger log)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    public async Task ReachAsync(CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Often);
        while (!await IsReachedAsync(stop))
            await beat.WaitForNextTickAsync(stop);
        Reached(log);
    }

    private async Task<bool> IsReachedAsync(CancellationToken stop)
    {
        try
        {
            await runtime.Options.Transports.OfType<PatientTransport>().Single().ReachAsync(runtime, stop);
            return true;
        }
        catch (Exception fault) when (fault is BrokerInitializationException or RabbitMQClientException or InvalidOperationException or IOException)
        {
            Waiting(log, fault.GetBaseException().Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The broker is reached; the neighbours are told and heard")]
    private static partial void Reached(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The neighbours wait for the broker: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
