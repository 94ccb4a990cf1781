using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class reopen_case_decides
{
    [Theory, Shows("R-31")]
    [InlineData(DepartureReason.Withdrew)]
    [InlineData(DepartureReason.ContactLost)]
    [InlineData(DepartureReason.NonCompliance)]
    public void that_the_way_back_is_open_whatever_somebody_left_for(DepartureReason reason)
    {
        ReopenCaseEndpoint.Validate(A.ReopenCase(), Given.ACaseThatLeft() with { LeftFor = reason }, Given.Nobody).ShouldBeNull();
        Given.ACaseThatLeft().After(A.ReopenCase(), Acting.Supervisor).State.ShouldBe(CaseState.Active);
    }

    [Fact, Shows("R-18")]
    public void that_whoever_rejoined_a_group_starts_anew() =>
        ReopenCaseEndpoint.Validate(A.ReopenCase(), Rejoined(), Given.Nobody).ShouldBeBy("R-18");

    [Fact]
    public void that_a_mistaken_entry_is_put_right() =>
        ReopenCaseEndpoint.Validate(A.ReopenCase() with { Reason = ReopeningReason.EnteredInError }, Rejoined(), Given.Nobody).ShouldBeNull();

    [Fact, Shows("R-10")]
    public void that_a_person_has_one_live_case() => ReopenCaseEndpoint.Validate(A.ReopenCase(), Given.ACaseThatLeft(), new(IsThere: true, HasLiveCase: true)).ShouldBeBy("R-10");

    [Fact, Shows("R-05")]
    public void that_a_child_is_not_taken_back() => ReopenCaseEndpoint.Validate(A.ReopenCase(), Given.ACaseThatLeft().InDoubt(), Given.Nobody).ShouldBeBy("R-05");

    private static ReintegrationCase Rejoined() => Given.AnActiveCase().After(A.RecordDeparture() with { Reason = DepartureReason.Rejoined }, Acting.Caseworker);
}

public sealed class reopen_case_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task takes_the_case_up_again()
    {
        var reopened = await service.ACaseThatLeftAsync().After(service, Actor.Supervisor, A.ReopenCase());
        (await service.DetailsAsync(reopened)).GetProperty("state").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task is_refused_after_rejoining_a_group()
    {
        var rejoined = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordDeparture() with { Reason = DepartureReason.Rejoined });
        (await service.DoAsync(Actor.Supervisor, rejoined, A.ReopenCase())).ShouldBeRefusedBy("R-18");
    }
}
