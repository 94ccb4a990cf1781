using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.CriteriaSets;

namespace Concord.Reintegration.Tests.Cases;

public sealed class confirm_eligibility_decides
{
    [Fact]
    public void that_the_person_is_eligible_and_who_verified_it()
    {
        Refusal(A.ConfirmEligibility()).ShouldBeNull();
        ConfirmEligibilityEndpoint.Post(A.ConfirmEligibility(), Given.ACaseInScreening(), Acting.Supervisor)
            .ShouldBe(new EligibilityConfirmed("2024-1", EligibilityBasis.Associated, Verification.Interview, AuthorityCheck.NotRequired, "a-supervisor", LateWaiver: null));
    }

    [Fact, Shows("R-08")]
    public void that_the_interviewer_does_not_verify() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening(), Given.Criteria, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-08");

    [Fact, Shows("R-08")]
    public void that_a_system_does_not_hide_the_interviewer() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening(), Given.Criteria, Acting.Supervisor with { OnBehalfOf = "a-caseworker" }).ShouldBeBy("R-08");

    [Theory, Shows("R-06")]
    [InlineData("2025-1", "2025-06-30")]
    [InlineData("2024-1", "2025-07-01")]
    [InlineData("2024-1", "2022-12-31")]
    [InlineData("2019-1", "2025-01-15")]
    public void that_the_criteria_are_those_of_the_day_of_presentation(string version, string presented) =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { CriteriaVersion = version }, Given.ACaseInScreening() with { PresentedOn = DateOnly.Parse(presented) }, Given.Criteria, Acting.Supervisor)
            .ShouldBeBy("R-06");

    [Theory]
    [InlineData("2024-1", "2023-01-01")]
    [InlineData("2024-1", "2025-06-30")]
    [InlineData("2025-1", "2025-07-01")]
    public void that_criteria_hold_from_their_first_day_to_their_last(string version, string presented) =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { CriteriaVersion = version }, Given.ACaseInScreening() with { PresentedOn = DateOnly.Parse(presented) }, Given.Criteria, Acting.Supervisor)
            .ShouldBeNull();

    [Fact, Shows("R-06")]
    public void that_a_commanders_list_is_not_enough() =>
        Refusal(A.ConfirmEligibility() with { Verification = Verification.CommanderList }).ShouldBeBy("R-06");

    [Fact, Shows("R-09")]
    public void that_an_indication_of_serious_crimes_excludes() =>
        Refusal(A.ConfirmEligibility() with { AuthorityCheck = AuthorityCheck.Indication }).ShouldBeBy("R-09");

    [Fact, Shows("R-09")]
    public void that_clear_is_what_the_competent_authority_said_and_nobody_else()
    {
        var clear = A.ConfirmEligibility() with { AuthorityCheck = AuthorityCheck.Clear };
        Refusal(clear).ShouldBeBy("R-09");
        ConfirmEligibilityEndpoint.Validate(clear, Answered(AuthorityCheck.Clear), Given.Criteria, Acting.Supervisor).ShouldBeNull();
    }

    [Fact, Shows("R-09")]
    public void that_a_recorded_indication_excludes_whatever_the_verifier_says() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Answered(AuthorityCheck.Indication), Given.Criteria, Acting.Supervisor).ShouldBeBy("R-09");

    [Fact, Shows("R-06")]
    public void that_whoever_came_after_the_last_day_needs_a_waiver()
    {
        var closed = new PublishedCriteria([Given.Published(A.PublishCriteria() with { CutOff = new(2025, 1, 14) })]);
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening(), closed, Acting.Supervisor).ShouldBeBy("R-06");
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { LateWaiver = "COM/DDR/2025-02" }, Given.ACaseInScreening(), closed, Acting.Supervisor).ShouldBeNull();
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening() with { PresentedOn = new(2025, 1, 14) }, closed, Acting.Supervisor).ShouldBeNull();
    }

    [Fact, Shows("R-10")]
    public void that_nobody_is_eligible_while_a_duplicate_is_suspected() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility(), Given.ACaseInScreening().Suspected(), Given.Criteria, Acting.Supervisor).ShouldBeBy("R-10");

    [Fact, Shows("R-01"), Shows("R-04")]
    public void that_a_child_is_not_eligible_as_a_dependant_either() =>
        ConfirmEligibilityEndpoint.Validate(A.ConfirmEligibility() with { Basis = EligibilityBasis.DependantWithClaim }, Given.ACaseInScreening().InDoubt(), Given.Criteria, Acting.Supervisor).ShouldBeBy("R-01");

    private static ReintegrationCase Answered(AuthorityCheck outcome) => Given.ACaseInScreening().After(A.RecordAuthorityCheckOutcome() with { Outcome = outcome }, Acting.Caseworker);

    private static Refusal? Refusal(ConfirmEligibility command) => ConfirmEligibilityEndpoint.Validate(command, Given.ACaseInScreening(), Given.Criteria, Acting.Supervisor);
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
