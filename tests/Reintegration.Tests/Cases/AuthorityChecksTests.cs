using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class record_authority_check_outcome_decides
{
    [Fact, Shows("R-09")]
    public void that_the_outcome_the_authority_and_its_reference_are_all_that_is_kept()
    {
        RecordAuthorityCheckOutcomeEndpoint.Post(A.RecordAuthorityCheckOutcome(), Given.ACaseInScreening()).ShouldBe(new AuthorityCheckOutcomeRecorded(AuthorityCheck.Clear, "BFA-MJ", "MJ/2025/0117"));
        typeof(AuthorityCheckOutcomeRecorded).GetProperties().Select(property => property.Name).ShouldBe(["Outcome", "Authority", "Reference"]);
    }

    [Fact]
    public void that_an_answer_counts_that_comes_when_the_person_is_in_the_programme() =>
        RecordAuthorityCheckOutcomeEndpoint.Validate(A.RecordAuthorityCheckOutcome(), Given.AnActiveCase()).ShouldBeNull();

    [Fact, Shows("R-01")]
    public void that_nobody_asks_about_a_child() => RecordAuthorityCheckOutcomeEndpoint.Validate(A.RecordAuthorityCheckOutcome(), Given.ACaseInScreening().InDoubt()).ShouldBeBy("R-01");
}

public sealed class revoke_eligibility_decides
{
    private static readonly RevokeEligibility ForCrimes = A.RevokeEligibility() with { Ground = RevocationGround.SeriousCrimeIndication, Reference = "MJ/2025/0117" };

    [Fact]
    public void that_support_stops_the_same_day_on_the_authoritys_reference() => RevokeEligibilityEndpoint.Post(A.RevokeEligibility(), Given.AnActiveCase(), Acting.Supervisor)
        .ShouldBe(new EligibilityRevoked(RevocationGround.FalseClaim, "BFA-MJ", "MJ/2025/0231", new(2025, 1, 15), "a-supervisor"));

    [Fact, Shows("R-09")]
    public void that_serious_crimes_are_the_competent_authoritys_to_find()
    {
        RevokeEligibilityEndpoint.Validate(ForCrimes, Given.AnActiveCase(), Acting.Supervisor).ShouldBeBy("R-09");
        RevokeEligibilityEndpoint.Validate(ForCrimes, Indicated(), Acting.Supervisor).ShouldBeNull();
        RevokeEligibilityEndpoint.Validate(ForCrimes with { Reference = "MJ/2025/0999" }, Indicated(), Acting.Supervisor).ShouldBeBy("R-09");
    }

    [Fact]
    public void that_the_caseworker_does_not_revoke() => RevokeEligibilityEndpoint.Validate(A.RevokeEligibility(), Given.AnActiveCase(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" }))
        .ShouldBe(Refusal.NotAllowed("The caseworker doesn't revoke. Let the head of office decide."));

    [Fact]
    public void that_nothing_goes_on_afterwards()
    {
        var revoked = Given.ACaseOfferedToDori().After(A.RevokeEligibility(), Acting.Supervisor);
        revoked.TransferTo.ShouldBeNull();
        foreach (var command in new object[] { A.RecordFollowUpVisit(), A.GraduateParticipant(), A.ApprovePlan(), A.GrantConsent(), A.ReopenCase() })
            Decision.Take(command, revoked, Acting.Supervisor, A.Beside).Refusal.ShouldBeByState();
    }

    private static ReintegrationCase Indicated() => Given.AnActiveCase().After(A.RecordAuthorityCheckOutcome() with { Outcome = AuthorityCheck.Indication }, Acting.Caseworker);
}

public sealed class an_authority_check_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task leads_to_eligibility_and_later_out_of_it()
    {
        var cleared = await service.ACaseInScreeningAsync().After(service, Actor.Caseworker, A.RecordAuthorityCheckOutcome())
            .After(service, Actor.Supervisor, A.ConfirmEligibility() with { AuthorityCheck = AuthorityCheck.Clear });
        var revoked = await Task.FromResult(cleared).After(service, Actor.Caseworker, A.RecordAuthorityCheckOutcome() with { Outcome = AuthorityCheck.Indication, Reference = "MJ/2025/0231" })
            .After(service, Actor.Supervisor, A.RevokeEligibility() with { Ground = RevocationGround.SeriousCrimeIndication });

        var details = await service.DetailsAsync(revoked);
        details.GetProperty("state").GetString().ShouldBe("eligibilityRevoked");
        details.GetProperty("revocation").GetProperty("reference").GetString().ShouldBe("MJ/2025/0231");
        (await service.DoAsync(Actor.Caseworker, revoked, A.GrantConsent())).ShouldBeProblem("wrong-state", 409);
        (await service.CaseloadEntryAsync(revoked, "eligibilityRevoked")).GetProperty("state").GetString().ShouldBe("eligibilityRevoked");
    }

    [Theory, Shows("R-09")]
    [InlineData("finding")]
    [InlineData("crimes")]
    public async Task takes_nothing_of_what_the_authority_knows(string member)
    {
        var screened = await service.ACaseInScreeningAsync();
        var telling = Bodies.Of(A.RecordAuthorityCheckOutcome()).Replacing(member, "\"…\"");
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"{screened.Url}/record-authority-check-outcome", telling).Seen(2))).ShouldPointAt($"/{member}");
    }
}
