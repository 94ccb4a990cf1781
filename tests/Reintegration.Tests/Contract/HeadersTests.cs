using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class the_headers_of_a_command(ReintegrationHost service)
{
    private static Request Presenting => Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate());

    [Fact]
    public async Task name_a_mission_where_the_token_holds_several() =>
        (await service.SendAsync(Presenting.Without("Concord-Mission"))).ShouldBeProblem("mission-unclear", 400);

    [Fact]
    public async Task need_no_mission_where_the_token_holds_one()
    {
        var reply = await service.SendAsync(Presenting.Without("Concord-Mission").As(Actor.Partner with { Missions = ["BFA"] }));
        reply.ShouldHaveDone(201, version: 1);
        (await service.SendAsync(Request.Get(Actor.Partner, reply.Location).In("BFA"))).ShouldShow().GetProperty("case").GetProperty("mission").GetString().ShouldBe("BFA");
    }

    [Theory, Shows("R-34")]
    [InlineData("2099-01-01T00:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("2025-13-01T00:00:00Z")]
    public async Task say_when_it_happened_and_never_that_it_will(string occurred) =>
        (await service.SendAsync(Presenting.With("Concord-Occurred-At", occurred))).ShouldPointAt("header:Concord-Occurred-At");

    [Fact]
    public async Task say_why_in_two_hundred_characters_at_most()
    {
        (await service.SendAsync(Presenting.With("Concord-Reason", new string('y', 201)))).ShouldPointAt("header:Concord-Reason");
        (await service.SendAsync(Presenting.With("Concord-Reason", new string('y', 200)))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task name_another_person_only_where_the_token_may_act_for_one()
    {
        var presenting = Presenting.With("Concord-On-Behalf-Of", "p-77");
        (await service.SendAsync(presenting)).ShouldBeProblem("forbidden", 403).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("act-for");
        (await service.SendAsync(presenting.Without("Concord-On-Behalf-Of"))).Header("Idempotent-Replayed").ShouldBeNull("nothing had happened");

        var reading = Request.Get(Actor.Supervisor, StandingCase.Cases).With("Concord-On-Behalf-Of", "p-77");
        (await service.SendAsync(reading)).ShouldBeProblem("forbidden", 403);
        (await service.SendAsync(reading.As(Actor.Supervisor with { Scopes = [.. Actor.Supervisor.Scopes, "act-for"] }))).ShouldShow();
    }

    [Fact]
    public async Task give_a_purpose_that_the_role_has()
    {
        (await service.SendAsync(Presenting.For("curiosity"))).ShouldBeProblem("purpose-not-allowed", 403);
        (await service.SendAsync(Presenting.For("audit"))).ShouldBeProblem("purpose-not-allowed", 403);
        (await service.SendAsync(Presenting.For("case-management"))).Status.ShouldBe(201);
    }
}
