using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class sharing_with_partners
{
    private static readonly DateOnly Day = new(2025, 1, 15);

    [Fact, Shows("R-13")]
    public void needs_a_consent_to_this_recipient_for_this_purpose()
    {
        May(Given.AnEligibleCase(), ConsentPurpose.Referral, RecipientKind.Provider).ShouldBeBy("R-13");
        May(Given.AConsentingCase(), ConsentPurpose.Referral, RecipientKind.Provider).ShouldBeNull();
        May(Given.AConsentingCase(), ConsentPurpose.Referral, RecipientKind.Authority).ShouldBeBy("R-13");
        May(Given.AConsentingCase(), ConsentPurpose.Reporting, RecipientKind.Provider).ShouldBeBy("R-13");
    }

    [Fact, Shows("R-13")]
    public void needs_it_on_the_day()
    {
        var until = Given.AnEligibleCase().After(A.GrantConsent() with { Until = Day }, Acting.Caseworker);
        until.Consents.MayShare(ConsentPurpose.Referral, RecipientKind.Provider, Day).ShouldBeNull();
        until.Consents.MayShare(ConsentPurpose.Referral, RecipientKind.Provider, Day.AddDays(1)).ShouldBeBy("R-13");
    }

    [Fact, Shows("R-13")]
    public void is_no_condition_of_any_support()
    {
        var @case = Given.AnEligibleCase().After(A.GrantConsent() with { Purposes = [ConsentPurpose.CaseManagement], Recipients = [] }, Acting.Caseworker)
            .After(A.RefuseConsent() with { Purposes = [ConsentPurpose.Referral, ConsentPurpose.Reporting] }, Acting.Caseworker)
            .After(A.RegisterParticipant(), Acting.Caseworker).After(A.AssignCaseworker(), Acting.Supervisor).After(A.ApprovePlan(), Acting.Supervisor)
            .After(A.RecordMilestoneAchieved(), Acting.Caseworker).After(A.RecordFollowUpVisit(), Acting.Caseworker).Ready().After(A.GraduateParticipant(), Acting.Supervisor);
        @case.State.ShouldBe(CaseState.FollowUp);
    }

    [Fact, Shows("R-14")]
    public void stops_at_once_when_consent_is_withdrawn_narrowed_or_refused()
    {
        object[] said = [A.WithdrawConsent(), A.NarrowConsent(), A.RefuseConsent()];
        foreach (var command in said)
            May(Given.AConsentingCase().After(command, Acting.Caseworker), ConsentPurpose.Referral, RecipientKind.Provider).ShouldBeBy("R-13");
    }

    private static Refusal? May(ReintegrationCase @case, ConsentPurpose purpose, RecipientKind recipient) => @case.Consents.MayShare(purpose, recipient, Day);
}

public sealed class withdraw_consent_decides
{
    [Fact]
    public void who_is_to_be_told()
    {
        var consenting = Given.AnEligibleCase().After(A.GrantConsent() with { Recipients = [RecipientKind.Donor, RecipientKind.Provider] }, Acting.Caseworker);
        WithdrawConsentEndpoint.Post(A.WithdrawConsent(), consenting).Fact.ToBeTold.ShouldBe([RecipientKind.Provider, RecipientKind.Donor]);
        WithdrawConsentEndpoint.Post(A.WithdrawConsent() with { Recipients = [RecipientKind.Donor] }, consenting).Fact.ToBeTold.ShouldBe([RecipientKind.Donor]);
    }

    [Fact]
    public void that_one_recipient_may_stay()
    {
        var consenting = Given.AnEligibleCase().After(A.GrantConsent() with { Recipients = [RecipientKind.Donor, RecipientKind.Provider] }, Acting.Caseworker)
            .After(A.WithdrawConsent() with { Recipients = [RecipientKind.Donor] }, Acting.Caseworker);
        consenting.Consents.MayShare(ConsentPurpose.Referral, RecipientKind.Provider, new(2025, 1, 15)).ShouldBeNull();
        consenting.Consents.MayShare(ConsentPurpose.Referral, RecipientKind.Donor, new(2025, 1, 15)).ShouldBeBy("R-13");
    }

    [Fact]
    public void nothing_where_there_is_none() => WithdrawConsentEndpoint.Validate(A.WithdrawConsent(), Given.AnEligibleCase()).ShouldBeByState();

    [Fact]
    public void also_for_somebody_whose_age_is_in_doubt() => WithdrawConsentEndpoint.Validate(A.WithdrawConsent(), Given.ARegisteredCase().InDoubt()).ShouldBeNull();

    [Fact]
    public void nothing_once_the_case_is_with_child_protection() => WithdrawConsentEndpoint.Validate(A.WithdrawConsent(), Given.AConsentingCase().Diverted()).ShouldBeByState();
}

public sealed class narrow_consent_decides
{
    [Fact]
    public void that_nothing_else_is_left() =>
        Given.AConsentingCase().After(A.NarrowConsent(), Acting.Caseworker).Consents.ShouldBe([new StandingConsent(ConsentPurpose.CaseManagement, Recipient: null, Until: null)]);

    [Fact]
    public void nothing_where_nothing_becomes_less() =>
        NarrowConsentEndpoint.Validate(A.NarrowConsent() with { Purposes = [ConsentPurpose.CaseManagement, ConsentPurpose.Referral], Recipients = [RecipientKind.Provider] }, Given.AConsentingCase()).ShouldBeByState();
}

public sealed class refuse_consent_decides
{
    [Fact]
    public void that_a_refusal_ends_what_was_consented_before() =>
        Given.AConsentingCase().After(A.RefuseConsent() with { Purposes = [ConsentPurpose.CaseManagement] }, Acting.Caseworker).ConsentsTo(ConsentPurpose.CaseManagement, new(2025, 1, 15)).ShouldBeFalse();

    [Fact]
    public void nothing_before_the_person_is_eligible() => RefuseConsentEndpoint.Validate(A.RefuseConsent(), Given.ACaseInScreening()).ShouldBeByState();
}

public sealed class a_guardian
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void consents_only_with_the_persons_assent(bool? assent, bool enough) =>
        (GrantConsentEndpoint.Validate(A.GrantConsent() with { Guardian = ConsentGuardian.LegalGuardian, Assent = assent }, Given.AnEligibleCase(), Acting.Caseworker) is null).ShouldBe(enough);

    [Fact]
    public void or_nobody_consents_against_the_person() => GrantConsentEndpoint.Validate(A.GrantConsent() with { Assent = false }, Given.AnEligibleCase(), Acting.Caseworker).ShouldBeByState();
}

public sealed class consents_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task are_shown_as_they_stand_after_all_that_was_said()
    {
        var withdrawn = await service.AConsentingCaseAsync().After(service, Actor.Caseworker, A.WithdrawConsent());
        var details = await service.DetailsAsync(withdrawn);
        details.GetProperty("consentsInForce").EnumerateArray().Select(consent => consent.GetProperty("purpose").GetString()).Distinct().ShouldBe(["caseManagement"]);
        details.GetProperty("consents").GetArrayLength().ShouldBe(1, "what was granted stays a fact");
    }
}
