using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class a_list_is_read_after_a_position(ReintegrationHost service)
{
    [Fact]
    public async Task and_then_holds_what_the_writer_wrote()
    {
        var written = await service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()));
        var asking = Request.Get(Actor.Supervisor, StandingCase.Cases).With("Concord-After", written.Headers["Concord-Position"]);

        // Two seconds are not always enough on a busy machine; whoever is told to come back comes back, and then finds it.
        var list = await Patience.UntilAsync(() => service.SendAsync(asking), reply => reply.Status != 503, seconds: 30);
        list.ShouldShow().ToString().ShouldContain(written.Json.GetProperty("id").GetString()!);
        long.Parse(list.Headers["Concord-Position"]).ShouldBeGreaterThanOrEqualTo(long.Parse(written.Headers["Concord-Position"]));
    }

    [Fact]
    public async Task that_grows_with_every_write_and_is_told_again_with_the_answer()
    {
        var presented = await service.APresentedCaseAsync();
        var opening = GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening());
        var first = await service.SendAsync(opening);
        var again = await service.SendAsync(opening);

        var position = long.Parse(first.Headers["Concord-Position"]);
        (await service.QueryAsync($"select seq_id from reintegration.mt_events where stream_id = '{presented.Id}' and version = 2")).ShouldBe(position);
        (again.Header("Idempotent-Replayed"), again.Header("Concord-Position")).ShouldBe(("true", first.Header("Concord-Position")));
        var confirmed = await service.DoAsync(Actor.Supervisor, presented with { Version = 2 }, A.ConfirmEligibility());
        long.Parse(confirmed.Headers["Concord-Position"]).ShouldBeGreaterThan(position);
    }

    [Fact]
    public async Task and_says_so_when_it_has_not_come_that_far()
    {
        var far = await service.SendAsync(Request.Get(Actor.Supervisor, StandingCase.Cases).With("Concord-After", "9000000000000"));
        far.ShouldBeProblem("unavailable", 503).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("Concord-After");
        far.Header("Retry-After").ShouldBe("1");
    }

    [Fact]
    public async Task and_says_how_far_it_has_come()
    {
        var seen = await service.SendAsync(Request.Get(Actor.Supervisor, StandingCase.Cases).With("Concord-After", "0"));
        seen.ShouldShow();
        long.Parse(seen.Headers["Concord-Position"]).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    public async Task and_a_position_is_what_was_told(string after) =>
        (await service.SendAsync(Request.Get(Actor.Supervisor, StandingCase.Cases).With("Concord-After", after))).ShouldPointAt("header:Concord-After");
}
