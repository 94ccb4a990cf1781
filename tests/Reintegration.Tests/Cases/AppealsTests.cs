using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class an_appeal_decides
{
    private static readonly Act Panellist = Acting.By(Actor.Supervisor with { Id = "a-panellist" });

    [Fact]
    public void that_it_is_lodged_until_the_last_day_of_the_window()
    {
        LodgeEligibilityAppealEndpoint.Validate(A.LodgeEligibilityAppeal(), Given.ADeniedCase(), Acting.Caseworker.On(new(2025, 2, 14))).ShouldBeNull();
        LodgeEligibilityAppealEndpoint.Validate(A.LodgeEligibilityAppeal(), Given.ADeniedCase(), Acting.Caseworker.On(new(2025, 2, 15))).ShouldBeByState();
    }

    [Fact]
    public void that_it_is_lodged_once_and_decided_once()
    {
        LodgeEligibilityAppealEndpoint.Validate(A.LodgeEligibilityAppeal(), Given.AnAppealedCase(), Acting.Caseworker).ShouldBeByState();
        var dismissed = Given.AnAppealedCase().After(A.DecideEligibilityAppeal() with { Result = EligibilityAppealResult.Dismissed }, Panellist);
        dismissed.State.ShouldBe(CaseState.NotEligible);
        LodgeEligibilityAppealEndpoint.Validate(A.LodgeEligibilityAppeal(), dismissed, Acting.Caseworker).ShouldBeByState();
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal(), dismissed, Panellist).ShouldBeByState();
    }

    [Fact]
    public void that_somebody_whose_appeal_is_upheld_is_eligible() => Given.AnAppealedCase().After(A.DecideEligibilityAppeal(), Panellist).State.ShouldBe(CaseState.Eligible);

    [Theory, Shows("R-08")]
    [InlineData("a-caseworker")] // the interviewer
    [InlineData("a-supervisor")] // who denied
    public void that_nobody_judges_their_own_decision(string member) =>
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal() with { Panel = ["a-panellist", member] }, Given.AnAppealedCase(), Panellist).ShouldBeBy("R-08");

    [Fact, Shows("R-08")]
    public void that_a_member_of_the_panel_records_it_and_no_system_alone()
    {
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal(), Given.AnAppealedCase(), Acting.By(Actor.Supervisor with { Id = "a-clerk" })).ShouldBeBy("R-08");
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal(), Given.AnAppealedCase(), Acting.By(Actor.Supervisor with { Id = "a-panellist", IsPerson = false })).ShouldBeBy("R-08");
    }

    [Fact]
    public void that_a_panel_is_of_different_people() =>
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal() with { Panel = ["a-panellist", "a-panellist"] }, Given.AnAppealedCase(), Panellist).ShouldBeByState();

    [Fact, Shows("R-09")]
    public void that_no_panel_overrules_the_competent_authority()
    {
        var indicated = Given.AnAppealedCase().After(A.RecordAuthorityCheckOutcome() with { Outcome = AuthorityCheck.Indication }, Acting.Caseworker);
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal(), indicated, Panellist).ShouldBeBy("R-09");
        DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal() with { Result = EligibilityAppealResult.Dismissed }, indicated, Panellist).ShouldBeNull();
    }

    [Fact, Shows("R-10")]
    public void that_nobody_becomes_eligible_while_a_duplicate_is_suspected() => DecideEligibilityAppealEndpoint.Validate(A.DecideEligibilityAppeal(), Given.AnAppealedCase().Suspected(), Panellist).ShouldBeBy("R-10");

    [Fact, Shows("R-01")]
    public void that_a_child_has_nothing_to_appeal() => LodgeEligibilityAppealEndpoint.Validate(A.LodgeEligibilityAppeal(), Given.ADeniedCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-01");
}

public sealed class an_appeal_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task takes_somebody_who_was_wrongly_denied_into_the_programme()
    {
        var eligible = await service.ACaseInScreeningAsync().After(service, Actor.Supervisor, A.DenyEligibility()).After(service, Actor.Caseworker, A.LodgeEligibilityAppeal())
            .After(service, Actor.Supervisor with { Id = "a-panellist" }, A.DecideEligibilityAppeal());

        var details = await service.DetailsAsync(eligible);
        details.GetProperty("state").GetString().ShouldBe("eligible");
        details.GetProperty("appealDecision").GetProperty("panel").EnumerateArray().Select(member => member.GetString()).ShouldBe(["a-panellist", "another-panellist"]);
        await Task.FromResult(eligible).After(service, Actor.Caseworker, A.GrantConsent()).After(service, Actor.Caseworker, A.RegisterParticipant());
    }
}
