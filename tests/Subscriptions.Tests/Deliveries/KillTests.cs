using Concord.Harness;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests.Deliveries;

/// <summary>A database of its own, and nobody who serves it but the processes that a test starts.</summary>
public sealed class KilledHost : SubscriptionsHost, IAsyncLifetime
{
    async ValueTask IAsyncLifetime.InitializeAsync() => await PrepareAsync();
}

public sealed class a_process_that_is_killed(KilledHost service) : IClassFixture<KilledHost>
{
    [Theory]
    [InlineData(DeliveryMode.Ordered)]
    [InlineData(DeliveryMode.Parallel)]
    public async Task leaves_nothing_out_and_what_it_repeats_has_the_same_id(DeliveryMode mode)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var receiver = await TestReceiver.StartAsync();
        var (place, held) = (Lives.APlace(), new TaskCompletionSource());
        await using var first = await RunAsync(issuer);
        await RegisterAsync(first, receiver, place, mode);

        // Twenty were taken and nobody has written that down when the power goes.
        receiver.Does = (_, _) => receiver.Got.Count > 20 ? held.Task : Task.CompletedTask;
        var told = await service.TellAsync(place, 60);
        await Patience.UntilAsync(() => Task.FromResult(receiver.Got.Count), got => got > 20);
        await first.KillAsync();
        held.SetResult();

        await using var second = await RunAsync(issuer);
        await Patience.UntilAsync(() => Task.FromResult(receiver.Taken.Select(got => got.Id).Distinct().Count()), taken => taken == told.Count, seconds: 120);
        receiver.Got.Select(got => got.Id).Distinct().ShouldBe(told, ignoreOrder: true);
        receiver.Got.Count.ShouldBeGreaterThan(told.Count, "something was repeated, or the kill came too late to show anything");
        if (mode is DeliveryMode.Ordered)
            receiver.Got.Select(got => got.Id).Distinct().ShouldBe(told);
    }

    // A busy machine takes its time to start a process.
    private async Task<RunningProcess> RunAsync(TestIssuer issuer)
    {
        var process = RunningProcess.Start("services/Subscriptions", new Dictionary<string, string>(service.Settings()) { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Identity:Metadata"] = issuer.Metadata });
        await Patience.UntilAsync(() => IsReadyAsync(process), ready => ready, seconds: 180);
        return process;
    }

    private static async Task<bool> IsReadyAsync(RunningProcess process)
    {
        try
        {
            return (await process.SendAsync(new Request(HttpMethod.Get, "/health/ready"))).Status == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task RegisterAsync(RunningProcess process, TestReceiver receiver, string place, DeliveryMode mode)
    {
        var registered = await process.SendAsync(Request.Command(Lives.Subscriber, $"{Lives.Root}/endpoints", A.RegisterEndpoint(receiver.Url, place) with { Mode = mode }));
        registered.ShouldHaveDone(201, version: 1);
        await Patience.UntilAsync(() => process.SendAsync(Request.Get(Lives.Subscriber, registered.Location)), shown => shown.Json.GetProperty("endpoint").GetProperty("state").GetString() == "active");
    }
}
