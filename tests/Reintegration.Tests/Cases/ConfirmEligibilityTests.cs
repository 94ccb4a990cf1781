using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class confirm_eligibility_decides
{
    [Fact]
    public void that_the_person_is_eligible_and_who_verified_it()
    {
        Refusal(A.ConfirmEligibility()).ShouldBeNull();
        ConfirmEligibilityEndpoint.Post(A.ConfirmEligibility(), Given.ACaseInScreening(), Acting.Supervisor)
            .ShouldBe(new EligibilityConfirmed("2024-1", EligibilityBasis.Associated, Verification.Interview, AuthorityCheck.Clear, "a-supervisor", LateWaiver: null));
    }

    [Fact, Shows("R-08")]
    public void that_the_interviewer_does_not_verify() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-08");

    [Fact, Shows("R-08")]
    public void that_a_system_does_not_hide_the_interviewer() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening(), Acting.Supervisor with { OnBehalfOf = "a-caseworker" }).ShouldBeBy("R-08");

    [Theory, Shows("R-06")]
    [InlineData("2025-1", "2025-06-30")]
    [InlineData("2024-1", "2025-07-01")]
    [InlineData("2024-1", "2022-12-31")]
    [InlineData("2019-1", "2025-01-15")]
    public void that_the_criteria_are_those_of_the_day_of_presentation(string version, string presented) =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { CriteriaVersion = version }, Given.ACaseInScreening() with { PresentedOn = DateOnly.Parse(presented) }, Acting.Supervisor)
            .ShouldBeBy("R-06");

    [Theory]
    [InlineData("2024-1", "2023-01-01")]
    [InlineData("2024-1", "2025-06-30")]
    [InlineData("2025-1", "2025-07-01")]
    public void that_criteria_hold_from_their_first_day_to_their_last(string version, string presented) =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { CriteriaVersion = version }, Given.ACaseInScreening() with { PresentedOn = DateOnly.Parse(presented) }, Acting.Supervisor)
            .ShouldBeNull();

    [Fact, Shows("R-06")]
    public void that_a_commanders_list_is_not_enough() =>
        Refusal(A.ConfirmEligibility() with { Verification = Verification.CommanderList }).ShouldBeBy("R-06");

    [Fact, Shows("R-09")]
    public void that_an_indication_of_serious_crimes_excludes() =>
        Refusal(A.ConfirmEligibility() with { AuthorityCheck = AuthorityCheck.Indication }).ShouldBeBy("R-09");

    [Fact, Shows("R-01"), Shows("R-04")]
    public void that_a_child_is_not_eligible_as_a_dependant_either() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { Basis = EligibilityBasis.DependantWithClaim }, Given.ACaseInScreening().InDoubt(), Acting.Supervisor).ShouldBeBy("R-01");

    private static Refusal? Refusal(ConfirmEligibility command) => ConfirmEligibilityEndpoint.Validate(command, Given.ACaseInScreening(), Acting.Supervisor);
}

public sealed class confirm_eligibility_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task makes_the_case_eligible()
    {
        var eligible = await service.ACaseInScreeningAsync().After(service, Actor.Supervisor, A.ConfirmEligibility());

        var details = await service.DetailsAsync(eligible);
        details.GetProperty("state").GetString().ShouldBe("eligible");
        details.GetProperty("eligibility").GetProperty("verifier").GetString().ShouldBe("a-supervisor");
    }

    [Fact]
    public async Task names_the_rule_that_refuses()
    {
        var screened = await service.ACaseInScreeningAsync();
        (await service.DoAsync(Actor.Supervisor with { Id = "a-caseworker" }, screened, A.ConfirmEligibility())).ShouldBeRefusedBy("R-08");
    }
}
