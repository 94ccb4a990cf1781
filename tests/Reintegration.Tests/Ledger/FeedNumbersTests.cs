using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Ledger;

public sealed class places_in_the_feed
{
    [Fact]
    public async Task are_dense_in_each_channel_and_in_the_order_of_the_ledger()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        using var signer = SignerKey.Create("issuer.test/reintegration");
        var ledger = new LedgerIdentity("reintegration", signer.Public.Name, EventMac.Under(new byte[32]), signer) { Channel = type => type is "candidate-presented" ? "general" : type is "screening-opened" ? null : "strict" };
        await using var host = await service.StartAsync(web => web.ConfigureServices(services => services.AddSingleton(ledger)));
        for (var presented = 0; presented < 5; presented++)
        {
            var location = (await ReintegrationHost.SendAsync(host, Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()))).ShouldHaveDone(201, version: 1).Location;
            (await ReintegrationHost.SendAsync(host, GivenOverHttp.Asking(Actor.Caseworker, new StandingCase(location, 1), A.OpenScreening()))).ShouldHaveDone(204, version: 2);
        }

        await service.EverythingSealedAsync();
        (await service.QueryAsync("select count(*) from reintegration.ledger_feed where channel = 'general'")).ShouldBe(5L);
        (await service.QueryAsync("select count(*) from reintegration.ledger_feed where channel = 'strict'")).ShouldBe(5L, "the participants; what is told to nobody has no place");
        (await service.QueryAsync("""
            select bool_and(position = place) from (select position, row_number() over (partition by channel order by index) as place from reintegration.ledger_feed) counted
            """)).ShouldBe(true);
    }
}
