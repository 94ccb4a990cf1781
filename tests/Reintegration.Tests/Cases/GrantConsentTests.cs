using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class grant_consent_decides
{
    [Fact]
    public void what_the_person_consents_to_each_once()
    {
        var granted = GrantConsentEndpoint.Post(
            A.GrantConsent() with { Purposes = [ConsentPurpose.Referral, ConsentPurpose.Referral], Recipients = [RecipientKind.Donor, RecipientKind.Donor] }, Given.AnEligibleCase());
        granted.Purposes.ShouldBe([ConsentPurpose.Referral]);
        granted.Recipients.ShouldBe([RecipientKind.Donor]);
    }

    [Fact]
    public void that_a_consent_does_not_end_before_it_was_given() => Refusal(new(2025, 1, 14)).ShouldBeByState();

    [Fact]
    public void that_a_consent_may_hold_for_a_single_day() => Refusal(new(2025, 1, 15)).ShouldBeNull();

    [Fact, Shows("R-01")]
    public void that_a_child_is_not_asked() =>
        GrantConsentEndpoint.Validate(A.GrantConsent(), Given.AnEligibleCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-01");

    [Fact, Shows("R-05")]
    public void that_a_participant_found_to_be_a_child_is_not_asked() =>
        GrantConsentEndpoint.Validate(A.GrantConsent(), Given.ARegisteredCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-05");

    private static Refusal? Refusal(DateOnly until) => GrantConsentEndpoint.Validate(A.GrantConsent() with { Until = until }, Given.AnEligibleCase(), Acting.Caseworker);
}

public sealed class grant_consent_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task adds_to_what_was_consented_before()
    {
        var consenting = await service.AnEligibleCaseAsync()
            .After(service, Actor.Caseworker, A.GrantConsent())
            .After(service, Actor.Supervisor, A.GrantConsent() with { Purposes = [ConsentPurpose.Reporting], Until = new(2026, 12, 31) });
        (await service.DetailsAsync(consenting)).GetProperty("consents").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task names_at_least_one_purpose()
    {
        var eligible = await service.AnEligibleCaseAsync();
        (await service.DoAsync(Actor.Caseworker, eligible, A.GrantConsent() with { Purposes = [] })).ShouldPointAt("/purposes");
    }
}
