using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class route_to_child_protection_decides
{
    [Fact]
    public void that_the_receiving_actor_answers_within_two_days() =>
        RouteToChildProtectionEndpoint.Post(A.RouteToChildProtection(), Given.APresentedCase().InDoubt(), Acting.Caseworker)
            .ShouldBe(new CandidateRoutedToChildProtection("CP-BFA-01", Request.Instant.AddHours(48), "ACK-5"));

    [Fact, Shows("R-03")]
    public void that_nothing_has_to_come_first()
    {
        RouteToChildProtectionEndpoint.Validate(A.RouteToChildProtection(), Given.APresentedCase(A.PresentCandidate() with { BirthDate = "2010" })).ShouldBeNull();
        RouteToChildProtectionEndpoint.Validate(A.RouteToChildProtection(), Given.AnActiveCase().InDoubt()).ShouldBeNull();
    }

    [Fact, Shows("R-02")]
    public void that_only_the_reference_the_receiver_and_the_times_are_kept() =>
        typeof(CandidateRoutedToChildProtection).GetProperties().Select(property => property.Name).ShouldBe(["ReceivingActor", "AcknowledgeBy", "Acknowledgement"]);

    [Fact]
    public void that_an_adult_is_not_routed() =>
        RouteToChildProtectionEndpoint.Validate(A.RouteToChildProtection(), Given.APresentedCase()).ShouldBeByState();

    [Fact]
    public void that_a_pending_transfer_ends_with_it() => Given.ACaseOfferedToDori().Diverted().TransferTo.ShouldBeNull();
}

public sealed class route_to_child_protection_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task takes_a_child_out_of_the_programme()
    {
        var routed = await service.APresentedCaseAsync(A.PresentCandidate() with { BirthDate = "2010" }).After(service, Actor.Caseworker, A.RouteToChildProtection());
        (await service.DetailsAsync(routed)).GetProperty("state").GetString().ShouldBe("diverted");
    }

    [Theory, Shows("R-02")]
    [InlineData("unit")]
    [InlineData("rank")]
    [InlineData("weapon")]
    [InlineData("commander")]
    public async Task refuses_anything_military(string member)
    {
        var child = await service.APresentedCaseAsync(A.PresentCandidate() with { BirthDate = "2010" });
        var telling = Bodies.Of(A.RouteToChildProtection()).Replacing(member, "\"Katiba\"");
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"{child.Url}/route-to-child-protection", telling).Seen(1))).ShouldPointAt($"/{member}");
    }
}
