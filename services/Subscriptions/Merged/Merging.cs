using Concord.Hosting.Feeds;

namespace Concord.Subscriptions.Merged;

/// <summary>What follows the contexts and serves their one feed.</summary>
internal static class Merging
{
    public static void AddMerged(this IServiceCollection services, IConfiguration configuration)
    {
        Feed.Add(services, MergedTable.Key, $"{Contracts.Contexts.Subscriptions}.{MergedTable.Table}", MergedTable.Path, MergedTable.Types);
        services.AddSingleton(new Addresses(configuration)).AddSingleton<MergedFeed>().AddSingleton<Progress>().AddSingleton<ReadFor>().AddSingleton(Onward.Of()).AddHostedService<Follower>();
        services.AddSingleton(provider => new Audience(provider.GetRequiredKeyedService<Feed>(MergedTable.Key), provider.GetRequiredService<Listeners>(), provider.GetService<Dapr.DaprStanding>()));
        services.AddTransient<OwnToken>().AddHttpClient(OwnToken.Client);
        // A page is waited for up to twenty seconds; whoever says nothing for twice as long is gone.
        services.AddHttpClient<SourceFeed>(http => http.Timeout = TimeSpan.FromSeconds(40)).AddHttpMessageHandler<OwnToken>();
    }
}
