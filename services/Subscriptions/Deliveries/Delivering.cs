using Concord.Hosting;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Reach;
using Concord.Subscriptions.Signing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wolverine;

namespace Concord.Subscriptions.Deliveries;

/// <summary>What reaches subscribers at their endpoints.</summary>
internal static class Delivering
{
    public static void AddDeliveries(this IServiceCollection services)
    {
        services.TryAddSingleton<INames, MachineNames>();
        services.TryAddSingleton(RetrySchedule.Published);
        services.AddSingleton<Perimeter>().AddSingleton<Outside>().AddSingleton<Consent>().AddSingleton<Registrations>().AddSingleton<EndpointKeys>().AddSingleton<IReceipts, EndpointReceipts>();
        services.AddSingleton<DeliveryFigures>().AddSingleton<Lanes>().AddSingleton<LaneBook>().AddSingleton<Handover>().AddSingleton<Clerk>();
        services.AddSingleton(provider => new Courier(
            provider.GetRequiredService<Lanes>(), provider.GetRequiredService<LaneBook>(), provider.GetRequiredService<Handover>(), provider.GetRequiredService<Clerk>(),
            provider.GetRequiredService<RetrySchedule>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IWolverineExtension, SideBySide>().AddHostedService<ClosedInProduction>().AddHostedService<Dispatcher>();
    }
}

/// <summary>Receivers are waited for, not worked for: many lanes fit side by side where a processor fits one.</summary>
internal sealed class SideBySide : IWolverineExtension
{
    public void Configure(WolverineOptions options) => options.LocalQueueFor<Deliver>().MaximumParallelMessages(64);
}
