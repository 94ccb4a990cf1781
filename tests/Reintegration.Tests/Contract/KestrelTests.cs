using System.Text;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>The service keeps its bounds itself, without the gateway before it and on the server that it runs on.</summary>
public sealed class on_its_own_server
{
    [Fact]
    public async Task a_body_over_one_mebibyte_is_refused_so_that_its_sender_hears_it_and_one_below_is_read()
    {
        await using var service = new ReintegrationHost();
        await service.PrepareAsync();
        await using var issuer = await TestIssuer.StartAsync();
        await using var running = await service.RunAndServeAsync(("Identity:Metadata", issuer.Metadata));
        var presenting = Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate());

        var room = (1 << 20) - Encoding.UTF8.GetByteCount(presenting.Body!);

        foreach (var tooMuch in new[] { room + 1, 32 << 20 })
            (await running.SendAsync(presenting.Saying(new string(' ', tooMuch) + presenting.Body))).ShouldBeProblem("too-large", 413);
        (await running.SendAsync(presenting.Saying(new string(' ', room) + presenting.Body))).ShouldHaveDone(201, version: 1);
        (await service.QueryAsync("select count(*) from reintegration.mt_events where type = 'candidate-presented'")).ShouldBe(1L);
    }
}
