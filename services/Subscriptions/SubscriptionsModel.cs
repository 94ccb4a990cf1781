using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Dapr;
using Concord.Subscriptions.Deliveries;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Merged;
using Concord.Subscriptions.Views;
using JasperFx.Events.Projections;

namespace Concord.Subscriptions;

/// <summary>The context on one screen: the feed of all contexts, and who is told of it.</summary>
internal static class SubscriptionsModel
{
    public static ContextModel Context { get; } = new(Contexts.Subscriptions, typeof(SubscriptionsModel).Assembly)
    {
        Streams = [StreamModel.Of<SubscriberEndpoint, EndpointDetails>("endpoint")],
        Views = [store => store.Projections.Add(new LaneFacts(), ProjectionLifecycle.Inline)],
        Rules = Rules.All,
        Tables = MergedTable.Create + LaneTables.Create + ToldToDapr.Create,
        Edges = [ToldToDapr.Table],
        Grants = FeedTable.Grant(Contexts.Subscriptions, MergedTable.Table),
        Services = static (services, configuration) =>
        {
            services.AddMerged(configuration);
            services.AddDeliveries();
            services.AddDapr(configuration);
        },
        Maps = static app =>
        {
            app.MapFeed(MergedTable.Key, MergedTable.Path, "MergedFeed");
            app.MapDapr();
        },
    };
}
