using System.Diagnostics;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests.Deliveries;

/// <summary>How many a second, to a receiver on this machine; run where a figure is asked for.</summary>
public sealed class five_hundred_a_second(SubscriptionsHost service)
{
    [Theory(Explicit = true)]
    [InlineData(DeliveryMode.Parallel)]
    [InlineData(DeliveryMode.Ordered)]
    public async Task are_delivered(DeliveryMode mode)
    {
        const int Events = 5000;
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        await service.AnEndpointAsync(receiver, place, command => command with { Mode = mode });
        await service.TellAsync(place, 200);
        await receiver.UntilTakenAsync(200);
        var begun = Stopwatch.GetTimestamp();
        await service.TellAsync(place, Events);
        await receiver.UntilTakenAsync(200 + Events);
        var perSecond = Events / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine($"{mode}: {perSecond:0} a second, load {(File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg") : "unknown")}");
        perSecond.ShouldBeGreaterThan(500);
    }
}
