using Concord.Harness;
using Concord.Subscriptions.Dapr;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Subscriptions.Tests.Dapr;

/// <summary>A word of its own in what is handed in, by every way on which it could be left lying, and looked for wherever it could lie.</summary>
public sealed class a_canary_handed_in(DaprHost service) : IClassFixture<DaprHost>
{
    private readonly string word = string.Concat(Enumerable.Range(0, 24).Select(_ => (char)('a' + Random.Shared.Next(26))));

    [Fact]
    public async Task is_found_in_no_table_no_log_no_trace_and_no_write_ahead_log()
    {
        using var overheard = new Overheard();
        await using var host = await service.StartAsync(web => web.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(overheard)));
        foreach (var what in HandIn.All)
        {
            service.Gateway.Refuses(409);
            var refused = Guid.NewGuid();
            await service.BringAsync(what.Route, Said(refused), process: host);
            await service.BringAsync(what.Route, $$"""{ "specversion": "1.0", "type": "{{what.What}}", "data": "{{word}}" }""", process: host);
            await service.BringAsync(what.Route, $"{word} {what.What} and no event at all", process: host);
            service.Gateway.Does = http => Task.Run(http.Abort);
            await service.BringAsync(what.Route, Said(Guid.NewGuid()), process: host);
            await service.BringAsync("/dapr/in/nothing", Said(Guid.NewGuid()), process: host);
            await AgainAsync(refused);
        }

        (await service.ParkedAsync()).ShouldBe(3L * HandIn.All.Count);
        (await StolenDisk.TablesHoldingAsync(service.Admin, [word])).ShouldBeEmpty();
        (await StolenDisk.TablesHoldingAsync(service.KeysAdmin, [word])).ShouldBeEmpty();
        (await StolenDisk.SegmentsHoldingAsync(service.Admin, [word])).ShouldBeEmpty();
        (await StolenDisk.TablesHoldingAsync(service.Admin, ["handedin"])).ShouldContain("subscriptions_messages.wolverine_dead_letters", "what isn't personal is found");
        overheard.Count.ShouldBeGreaterThan(20);
        overheard.Holding([word]).ShouldBeEmpty();
    }

    private object Said(Guid id) =>
        new { specversion = "1.0", id, source = "/partners/sahel", type = "org.partner.grievance.v1", mission = "BFA", data = new { channel = "hotline", narrative = word, complainant = new { name = word } } };

    // Tried again at a supervisor's wish, in vain: it goes by the queues of the service, and waits again.
    private async Task AgainAsync(Guid id)
    {
        var slip = Slip.Read(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Said(id)))!.Id;
        var url = $"{Lives.Root}/parked/{slip}";
        await Patience.UntilAsync(() => service.QueryAsync($"select version from subscriptions.mt_streams where id = '{slip}'"), version => version is 1L);
        service.Gateway.Refuses(409);
        (await service.SendAsync(Request.Command(Actor.Supervisor, $"{url}/replay-parked", new { reason = "causeMended" }).In("BFA").Seen(1))).ShouldHaveDone(204, 2);
        await Patience.UntilAsync(() => service.QueryAsync($"select version from subscriptions.mt_streams where id = '{slip}'"), version => version is 3L);
    }
}
