using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class deny_eligibility_decides
{
    [Fact]
    public void that_the_person_has_thirty_days_to_appeal() =>
        DenyEligibilityEndpoint.Post(A.DenyEligibility(), Given.ACaseInScreening(), Acting.Supervisor)
            .ShouldBe(new EligibilityDenied("2024-1", DenialReason.NotAssociated, new(2025, 2, 14), "a-supervisor"));

    [Fact, Shows("R-07")]
    public void that_a_woman_is_asked_about_support_roles_first() =>
        Refusal(A.DenyEligibility() with { GenderScreeningAsked = false }).ShouldBeBy("R-07");

    [Fact]
    public void that_a_man_is_not_asked_that() =>
        DenyEligibilityEndpoint.Validate(A.DenyEligibility() with { GenderScreeningAsked = false }, Given.ACaseInScreening() with { Sex = Sex.Male }, Given.Criteria, Acting.Supervisor).ShouldBeNull();

    [Fact]
    public void that_the_person_is_told_first() => Refusal(A.DenyEligibility() with { NoticeGiven = false }).ShouldBeByState();

    [Fact, Shows("R-08")]
    public void that_the_interviewer_does_not_decide() =>
        DenyEligibilityEndpoint.Validate(A.DenyEligibility(), Given.ACaseInScreening(), Given.Criteria, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-08");

    [Fact, Shows("R-06")]
    public void that_the_criteria_are_those_of_the_day_of_presentation() => Refusal(A.DenyEligibility() with { CriteriaVersion = "2025-1" }).ShouldBeBy("R-06");

    [Fact, Shows("R-09")]
    public void that_only_the_competent_authority_finds_an_indication_of_serious_crimes()
    {
        var denial = A.DenyEligibility() with { Reason = DenialReason.SeriousCrimeIndication };
        Refusal(denial).ShouldBeBy("R-09");
        var answered = Given.ACaseInScreening().After(A.RecordAuthorityCheckOutcome() with { Outcome = AuthorityCheck.Indication }, Acting.Caseworker);
        DenyEligibilityEndpoint.Validate(denial, answered, Given.Criteria, Acting.Supervisor).ShouldBeNull();
    }

    [Fact, Shows("R-01")]
    public void that_a_child_is_not_denied_either() =>
        DenyEligibilityEndpoint.Validate(A.DenyEligibility(), Given.ACaseInScreening().InDoubt(), Given.Criteria, Acting.Supervisor).ShouldBeBy("R-01");

    private static Refusal? Refusal(DenyEligibility command) => DenyEligibilityEndpoint.Validate(command, Given.ACaseInScreening(), Given.Criteria, Acting.Supervisor);
}

public sealed class deny_eligibility_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task says_until_when_an_appeal_is_possible()
    {
        var denied = await service.ACaseInScreeningAsync().After(service, Actor.Supervisor, A.DenyEligibility());

        var details = await service.DetailsAsync(denied);
        details.GetProperty("state").GetString().ShouldBe("notEligible");
        details.GetProperty("denial").GetProperty("appealUntil").GetString().ShouldBe("2025-02-14");
    }

    [Fact]
    public async Task is_no_way_to_say_that_somebody_had_no_weapon()
    {
        var screened = await service.ACaseInScreeningAsync();
        var weaponless = Bodies.Of(A.DenyEligibility()).Replacing("reason", "\"noWeapon\"");
        (await service.SendAsync(Request.Command(Actor.Supervisor, $"{screened.Url}/deny-eligibility", weaponless).Seen(2))).ShouldPointAt("/reason");
    }
}
