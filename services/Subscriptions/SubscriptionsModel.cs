using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Merged;

namespace Concord.Subscriptions;

/// <summary>The context on one screen: the feed of all contexts, and who is told of it.</summary>
internal static class SubscriptionsModel
{
    public static ContextModel Context { get; } = new(Contexts.Subscriptions, typeof(SubscriptionsModel).Assembly)
    {
        Streams = [],
        Views = [],
        Rules = Rules.All,
        Tables = MergedTable.Create,
        Grants = FeedTable.Grant(Contexts.Subscriptions, MergedTable.Table),
        Services = static (services, configuration) => services.AddMerged(configuration),
        Maps = static app => app.MapFeed(MergedTable.Key, MergedTable.Path, "MergedFeed"),
    };
}
