using Concord.Hosting;

namespace Concord.Subscriptions.Reach;

/// <summary>In Production nothing starts that lets a subscriber reach this machine.</summary>
internal sealed class ClosedInProduction(Perimeter perimeter, IHostEnvironment environment) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => perimeter.OpensLoopback && environment.IsProduction()
        ? throw new ConfigurationFault("Webhooks:AllowLoopback is for development: with it a subscriber reaches what runs on this machine. Take it out.")
        : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
