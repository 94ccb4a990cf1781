using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class asking_first(ReintegrationHost service)
{
    [Fact]
    public async Task changes_nothing_where_the_command_would_be_taken()
    {
        var presented = await service.APresentedCaseAsync();
        var reply = await service.SendAsync(Asking(presented, "true").Seen(1));

        reply.ShouldShow().GetProperty("valid").GetBoolean().ShouldBeTrue();
        (await service.EventsAsync(presented)).ShouldBe(1);
    }

    [Fact]
    public async Task meets_every_check_that_the_command_would_meet()
    {
        var presented = await service.APresentedCaseAsync(A.PresentCandidate() with { AgeInDoubt = true });

        (await service.SendAsync(Asking(presented, "true"))).ShouldBeProblem("precondition-missing", 428);
        (await service.SendAsync(Asking(presented, "true").Seen(7))).ShouldBeProblem("stale", 412);
        (await service.SendAsync(Asking(presented, "true").Seen(1).As(Actor.Partner))).ShouldBeProblem("forbidden", 403);
        (await service.SendAsync(Asking(presented, "true").Seen(1))).ShouldBeProblem("rule-refused", 409).GetProperty("rule").GetString().ShouldBe("R-01");
        (await service.SendAsync(Asking(presented, "true").Seen(1).Saying("""{"more":1}"""))).ShouldBeProblem("invalid-request", 400);
    }

    [Fact]
    public async Task burns_no_key_and_is_asked_plainly()
    {
        var presented = await service.APresentedCaseAsync();
        await service.SendAsync(Asking(presented, "true").Seen(1).Under("asked-" + presented.Id));

        (await service.SendAsync(Asking(presented, "false").Seen(1).Under("asked-" + presented.Id))).ShouldHaveDone(204, version: 2);
        (await service.SendAsync(Asking(presented, "maybe").Seen(2))).ShouldPointAt("query:validate_only");
    }

    private static Request Asking(StandingCase presented, string only) =>
        Request.Command(Actor.Caseworker, $"{presented.Url}/open-screening?validate_only={only}", A.OpenScreening());
}
