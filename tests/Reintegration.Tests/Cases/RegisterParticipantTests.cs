using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class register_participant_decides
{
    [Fact]
    public void that_the_person_is_in_under_the_terms_they_signed()
    {
        var registered = RegisterParticipantEndpoint.Post(A.RegisterParticipant(), Given.AConsentingCase());
        (registered.TermsVersion, registered.TermsLanguage).ShouldBe(("2024-1", "ff"));
    }

    [Fact, Shows("R-11")]
    public void that_nobody_is_in_without_consent_to_case_management()
    {
        RegisterParticipantEndpoint.Validate(A.RegisterParticipant(), Given.AnEligibleCase(), Acting.Caseworker).ShouldBeBy("R-11");
        RegisterParticipantEndpoint.Validate(
            A.RegisterParticipant(), Given.AnEligibleCase().After(A.GrantConsent() with { Purposes = [ConsentPurpose.Referral] }, Acting.Caseworker), Acting.Caseworker).ShouldBeBy("R-11");
    }

    [Fact, Shows("R-11")]
    public void that_a_consent_that_has_ended_is_none()
    {
        var until = Given.AnEligibleCase().After(A.GrantConsent() with { Until = new(2025, 1, 20) }, Acting.Caseworker);
        RegisterParticipantEndpoint.Validate(A.RegisterParticipant(), until, Acting.Caseworker.On(new(2025, 1, 20))).ShouldBeNull();
        RegisterParticipantEndpoint.Validate(A.RegisterParticipant(), until, Acting.Caseworker.On(new(2025, 1, 21))).ShouldBeBy("R-11");
    }

    [Fact, Shows("R-01")]
    public void that_a_child_is_not_registered() =>
        RegisterParticipantEndpoint.Validate(A.RegisterParticipant(), Given.AConsentingCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-01");

    [Fact, Shows("R-12")]
    public void that_the_number_on_the_card_reveals_nothing()
    {
        var @case = Given.AConsentingCase();
        var elsewhere = @case with { Place = "NER001", PresentedOn = new(2023, 5, 1), Office = "TAHOUA", Participant = Guid.NewGuid(), PresentedBy = "another", Interviewer = "another" };

        Number(@case).ShouldMatch("^R-[23456789ABCDEFGHJKMNPQRSTVWXYZ]{5}-[23456789ABCDEFGHJKMNPQRSTVWXYZ]{5}$");
        Number(elsewhere).ShouldBe(Number(@case), "it depends on the random id of the case alone");
        Number(@case with { Id = Guid.NewGuid() }).ShouldNotBe(Number(@case));
    }

    private static string Number(ReintegrationCase @case) => RegisterParticipantEndpoint.Post(A.RegisterParticipant(), @case).ProgrammeNumber;
}

public sealed class register_participant_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task gives_the_participant_a_number()
    {
        var registered = await service.AConsentingCaseAsync().After(service, Actor.Caseworker, A.RegisterParticipant());

        var details = await service.DetailsAsync(registered);
        details.GetProperty("state").GetString().ShouldBe("registered");
        details.GetProperty("programmeNumber").GetString().ShouldNotBeNull().ShouldStartWith("R-");
    }

    [Fact]
    public async Task is_refused_without_consent() =>
        (await service.DoAsync(Actor.Caseworker, await service.AnEligibleCaseAsync(), A.RegisterParticipant())).ShouldBeRefusedBy("R-11");
}
