using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class an_override_decides
{
    private static ReintegrationCase Proposed => Given.ARegisteredCase().After(A.ProposeConsentOverride(), Acting.Caseworker);

    [Fact, Shows("R-13")]
    public void that_something_may_be_shared_for_some_hours_and_no_longer()
    {
        Given.ARegisteredCase().MayShare(ConsentPurpose.Referral, RecipientKind.Authority, Acting.Caseworker).ShouldBeBy("R-13");
        var overridden = Proposed.After(A.OverrideConsent(), Acting.Supervisor);
        overridden.MayShare(ConsentPurpose.Referral, RecipientKind.Authority, Acting.Caseworker).ShouldBeNull();
        overridden.MayShare(ConsentPurpose.Referral, RecipientKind.Donor, Acting.Caseworker).ShouldBeBy("R-13");
        overridden.MayShare(ConsentPurpose.Referral, RecipientKind.Authority, Acting.Caseworker.On(new(2025, 1, 17))).ShouldBeBy("R-13");
    }

    [Fact, Shows("R-13")]
    public void that_it_is_for_a_vital_interest_and_three_days_at_most()
    {
        ProposeConsentOverrideEndpoint.Validate(A.ProposeConsentOverride() with { VitalInterest = false }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeBy("R-13");
        ProposeConsentOverrideEndpoint.Validate(A.ProposeConsentOverride() with { Hours = 73 }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeBy("R-13");
        ProposeConsentOverrideEndpoint.Validate(A.ProposeConsentOverride() with { Hours = 72 }, Given.ARegisteredCase(), Acting.Caseworker).ShouldBeNull();
    }

    [Fact, Shows("R-13")]
    public void that_two_people_are_behind_it()
    {
        OverrideConsentEndpoint.Validate(A.OverrideConsent(), Proposed, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-13");
        OverrideConsentEndpoint.Validate(A.OverrideConsent(), Given.ARegisteredCase(), Acting.Supervisor).ShouldBeByState();
        OverrideConsentEndpoint.Validate(A.OverrideConsent(), Proposed.After(A.OverrideConsent(), Acting.Supervisor), Acting.Supervisor).ShouldBeByState();
    }
}

public sealed class an_override_over_http(ReintegrationHost service)
{
    [Fact, Shows("R-13")]
    public async Task stands_in_the_report_of_its_month()
    {
        var overridden = await service.ARegisteredCaseAsync().After(service, Actor.Caseworker, A.ProposeConsentOverride()).After(service, Actor.Supervisor, A.OverrideConsent());

        (await Report("2025-01-31")).ShouldContain(overridden.Id.ToString());
        (await Report("2025-02-01")).ShouldNotContain(overridden.Id.ToString());
    }

    private async Task<string> Report(string month) => (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/consent-overrides?month={month}"))).ShouldShow().GetRawText();
}
