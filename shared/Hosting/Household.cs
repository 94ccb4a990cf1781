using Concord.Hosting.Deadlines;
using Concord.Hosting.Disclosures;
using Concord.Hosting.Emergencies;
using Concord.Hosting.Erasures;
using Concord.Hosting.Feeds;
using Concord.Hosting.Indicators;
using Concord.Hosting.Neighbours;
using Concord.Hosting.Parking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Concord.Hosting;

/// <summary>What works in every context without being asked: who watches, who erases, who tells the neighbours, who counts.</summary>
internal static class Household
{
    public static void AddHousehold(this IServiceCollection services, ContextModel context, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IFaultReader, Concurrency.FaultReader>().AddSingleton<IFaultReader, Faults>();
        services.AddHostedService<Safety>().AddHostedService<Upkeep>().AddHostedService<OldNames>();
        services.AddHostedService<EmergencyWatch>().AddSingleton<EmergencyAlarm>().AddHostedService<DeadlineWatch>();
        services.AddHostedService<Eraser>().AddSingleton<ErasureJournal>().AddSingleton<OwnRecords>().AddSingleton<ErasureDeed>();
        Feed.Add(services, Feed.Own, $"{context.Schema}.feed", context.Prefix, channel => FeedTypes.In(context, channel));
        services.AddSingleton<Listeners>().AddSingleton<FeedReaders>();
        services.AddHostedService<ParkingAttendant>().AddSingleton<ParkingAlarm>();
        services.AddHostedService<Publisher>().AddSingleton<Neighbourhood>().AddTeller(configuration);
        services.AddSingleton<Indicator>().AddSingleton<InFlight>().AddSingleton<PeopleShown>().AddSingleton<PeopleQuota>().AddSingleton<KeptAnswers>();
        services.AddSingleton(_ => new Fingerprints(Connections.DerivedKey(configuration, "fingerprints")));
        services.AddSingleton(provider => new Cursors(Connections.DerivedKey(configuration, "cursors"), provider.GetRequiredService<TimeProvider>()));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
    }
}
