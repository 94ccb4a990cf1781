using Concord.Harness;
using Concord.Platform.Testing;

namespace Concord.Flows.Tests;

/// <summary>The same contexts, which hear each other over a RabbitMQ of their own; empty where none is installed.</summary>
public sealed class BrokerHouse : House
{
    public const string OverTheBroker = "over the broker";

    private static readonly string[] Queues = ["violence-reduction", "community-policing"];

    public RabbitServer Broker { get; } = new();

    /// <summary>The house, or the reason why nothing was tried in it.</summary>
    public BrokerHouse OrSkip()
    {
        Assert.SkipUnless(RabbitPrograms.AreInstalled, RabbitPrograms.Missing);
        return this;
    }

    public override async ValueTask InitializeAsync()
    {
        if (!RabbitPrograms.AreInstalled)
            return;

        await Broker.StartAsync();
        foreach (var also in new[] { Grievances.Also, ViolenceReduction.Also, CommunityPolicing.Also, Transhumance.Also })
            (also["Messaging:Transport"], also["Messaging:RabbitMq"]) = ("rabbitmq", $"{Broker.Address}");
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Broker.DisposeAsync();
    }

    public override async Task RetellAsync()
    {
        (await RunningProcess.Finish("services/Transhumance", Transhumance.Settings(), "retell")).ShouldBe((0, ""));
        await ToldAsync("(select position from transhumance.told_to_broker where channel = 'general') = (select max(position) from transhumance.feed where channel = 'general')");
    }

    public override async Task<long> QueuedAsync()
    {
        await using var connection = await Broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var queued = 0L;
        foreach (var queue in Queues)
            queued += await channel.MessageCountAsync(queue);
        return queued;
    }
}

/// <summary>It is set up where one of its tests runs, and stands alone then.</summary>
[CollectionDefinition(BrokerHouse.OverTheBroker)]
public sealed class OverTheBroker : ICollectionFixture<BrokerHouse>;

[Collection(BrokerHouse.OverTheBroker)]
public sealed class an_alert_over_the_broker(BrokerHouse house) : an_alert(house.OrSkip());

[Collection(BrokerHouse.OverTheBroker)]
public sealed class a_concern_about_conduct_over_the_broker(BrokerHouse house) : a_concern_about_conduct(house.OrSkip());
