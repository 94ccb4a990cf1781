using Concord.Harness;
using Concord.Subscriptions.Tests.Deliveries;

namespace Concord.Subscriptions.Tests.Dapr;

public sealed class a_teller_that_is_killed(KilledHost service) : IClassFixture<KilledHost>
{
    [Fact]
    public async Task leaves_nothing_out_and_keeps_the_order()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var sidecar = await TestSidecar.StartAsync();
        var told = await service.TellAsync("BF5601", 60);
        // The broker holds twenty, the twenty-first nobody answers any more, and nothing of that is written down when the power goes.
        sidecar.Does = (_, http) => sidecar.Broker.Count < 20 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, http.RequestAborted);
        await using (var first = Start(issuer, sidecar))
        {
            await Patience.UntilAsync(() => Task.FromResult(sidecar.Broker.Count), held => held >= 20, seconds: 180);
            await first.KillAsync();
        }

        sidecar.Does = (_, _) => Task.CompletedTask;
        await using var second = Start(issuer, sidecar);
        await sidecar.UntilAsync(told, seconds: 180);
        sidecar.Broker.Select(published => published.Id).Distinct().ShouldBe(told);
        sidecar.Broker.Count.ShouldBeGreaterThan(told.Count, "something was repeated, or the kill came too late to show anything");
    }

    private RunningProcess Start(TestIssuer issuer, TestSidecar sidecar) => RunningProcess.Start("services/Subscriptions", new Dictionary<string, string>(
        service.Settings().Concat(DaprHost.Configured(sidecar.Address, "http://127.0.0.1:8080/"))) { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Identity:Metadata"] = issuer.Metadata });
}
