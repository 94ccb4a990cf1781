using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration.Tests.ServiceReferrals;

public sealed class make_service_referral_decides
{
    [Fact]
    public void what_goes_to_the_provider_and_nobodys_name()
    {
        var (made, referral) = MakeServiceReferralEndpoint.Post(A.MakeServiceReferral(), Given.ARegisteredCase(), Acting.Caseworker, A.Directory);
        (made.Referral, made.Provider, made.Track).ShouldBe((referral.StreamId, "PRV-01", Track.Legal));
        made.Slice.ShouldBe([DataCategory.Needs]);
    }

    [Fact, Shows("R-13")]
    public void that_the_person_consents_to_it_and_to_what_goes_along()
    {
        Refusal(A.MakeServiceReferral(), Given.ARegisteredCase().After(A.WithdrawConsent(), Acting.Caseworker)).ShouldBeBy("R-13");
        var some = Given.AnEligibleCase().After(A.GrantConsent() with { Categories = [DataCategory.Needs] }, Acting.Caseworker).After(A.RegisterParticipant(), Acting.Caseworker);
        Refusal(A.MakeServiceReferral(), some).ShouldBeNull();
        Refusal(A.MakeServiceReferral() with { Slice = [DataCategory.Needs, DataCategory.Contact] }, some).ShouldBeBy("R-13");
    }

    [Fact]
    public void that_the_service_is_listed_for_the_area_and_has_a_place()
    {
        Refusal(A.MakeServiceReferral() with { Service = "brickwork" }).ShouldBeByState();
        Refusal(A.MakeServiceReferral("PRV-09")).ShouldBeByState();
        Refusal(A.MakeServiceReferral("PRV-02") with { Service = "tailoring" }).ShouldBeByState();
        Refusal(A.MakeServiceReferral() with { Service = "tailoring" }).ShouldBeNull();
        Refusal(A.MakeServiceReferral(), Given.ARegisteredCase().After(A.MakeServiceReferral(), Acting.Caseworker)).ShouldBeByState();
        Refusal(A.MakeServiceReferral() with { ReplyBy = new(2025, 2, 15) }).ShouldBeByState();
    }

    [Fact]
    public void that_protection_goes_on_while_support_is_suspended() => Refusal(A.MakeServiceReferral(), Given.ASuspendedCase()).ShouldBeNull();

    [Fact, Shows("R-14")]
    public void that_what_nobody_answered_is_recalled_with_the_consent_and_what_was_accepted_is_not()
    {
        var referred = Given.ARegisteredCase().After(A.MakeServiceReferral(), Acting.Caseworker);
        var id = referred.Referrals[0].Id;
        WithdrawConsentEndpoint.Post(A.WithdrawConsent(), referred).Alongside.Facts.ShouldBe([Elsewhere.To(id, new ServiceReferralWithdrawn(WithdrawalReason.ConsentEnded))]);
        RefuseConsentEndpoint.Post(A.RefuseConsent(), referred).Alongside.Facts.Count.ShouldBe(1);
        NarrowConsentEndpoint.Post(A.NarrowConsent(), referred).Alongside.Facts.Count.ShouldBe(1);
        referred.After(A.WithdrawConsent(), Acting.Caseworker).Referrals[0].State.ShouldBe(ReferralState.Withdrawn);

        var accepted = Fold.After(referred, new ServiceReferralMoved(id, ReferralState.Accepted));
        WithdrawConsentEndpoint.Post(A.WithdrawConsent(), accepted).Alongside.Facts.ShouldBeEmpty();
        RecordDepartureEndpoint.Post(A.RecordDeparture(), accepted).Alongside.Facts.ShouldBe([Elsewhere.To(id, new ServiceReferralWithdrawn(WithdrawalReason.Ended))]);
    }

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_refers_and_withdraws()
    {
        var elsewhere = Acting.By(Actor.Caseworker with { Office = "DORI" });
        MakeServiceReferralEndpoint.Validate(A.MakeServiceReferral(), Given.ARegisteredCase(), elsewhere, A.Directory).ShouldBeBy("R-29");
        WithdrawServiceReferralEndpoint.Validate(A.WithdrawServiceReferral(), Referral, elsewhere).ShouldBeBy("R-29");
        WithdrawServiceReferralEndpoint.Validate(A.WithdrawServiceReferral(), Referral, Acting.Caseworker).ShouldBeNull();
    }

    [Fact]
    public void that_an_answer_is_given_once_and_a_service_ends_after_it_began()
    {
        var accepted = Fold.After(Referral, AcceptServiceReferralEndpoint.Post(A.AcceptServiceReferral(), Referral, Acting.Partner).Fact);
        AcceptServiceReferralEndpoint.Validate(A.AcceptServiceReferral(), accepted, Acting.Partner).ShouldBeByState();
        DeclineServiceReferralEndpoint.Validate(A.DeclineServiceReferral(), accepted).ShouldBeByState();
        FulfilServiceReferralEndpoint.Validate(A.FulfilServiceReferral(), Referral, Acting.Partner).ShouldBeByState();
        FulfilServiceReferralEndpoint.Validate(A.FulfilServiceReferral() with { On = new(2025, 1, 16) }, accepted, Acting.Partner).ShouldBeByState();
        FulfilServiceReferralEndpoint.Validate(A.FulfilServiceReferral(), accepted, Acting.Partner).ShouldBeNull();
    }

    private static ServiceReferral Referral { get; } = Fold.Of<ServiceReferral>(new ServiceReferralReceived(
        Guid.NewGuid(), "R-1", "BF5601", "DJIBO", "PRV-01", RecipientKind.Provider, "civil-papers", Track.Legal, [DataCategory.Needs], new(2025, 1, 15), new(2025, 1, 29), "a-caseworker"));

    private static Refusal? Refusal(MakeServiceReferral command, ReintegrationCase? @case = null) =>
        MakeServiceReferralEndpoint.Validate(command, @case ?? Given.ARegisteredCase(), Acting.Caseworker, A.Directory);
}

public sealed class a_service_referral_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task is_answered_by_its_provider_and_told_to_the_case()
    {
        var (referral, @case) = await service.AReferredCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Partner, "/v1/reintegration/service-referrals"))).ShouldShow().GetRawText().ShouldContain($"{referral.Id}");
        (await service.DoAsync(Actor.Partner, referral, A.AcceptServiceReferral())).ShouldHaveDone(204, version: 2);
        (await StateAsync(@case)).ShouldBe("accepted");
        (await service.SendAsync(Request.Get(Actor.Supervisor, @case.Url))).Version.ShouldBe(@case.Version + 1, "the next write is decided on what the provider answered");
        (await service.DoAsync(Actor.Partner, referral with { Version = 2 }, A.FulfilServiceReferral())).ShouldHaveDone(204, version: 3);
        (await StateAsync(@case)).ShouldBe("fulfilled");
        (await service.SendAsync(Request.Get(Actor.Caseworker, referral.Url))).ShouldShow().GetProperty("outcome").GetString().ShouldBe("completedWithCertificate");
    }

    [Fact]
    public async Task tells_the_provider_no_more_than_it_needs()
    {
        var (referral, @case) = await service.AReferredCaseAsync();
        var shown = (await service.SendAsync(Request.Get(Actor.Partner, referral.Url))).ShouldShow();
        shown.GetRawText().ShouldNotContain("Dicko");
        shown.GetProperty("programmeNumber").GetString().ShouldBe((await service.DetailsAsync(@case)).GetProperty("programmeNumber").GetString());
    }

    [Fact]
    public async Task is_not_there_for_another_provider()
    {
        var referral = await service.AReferralAsync();
        var other = Actor.Partner with { Id = "another-partner", Office = "PARTNER-EST" };
        (await service.SendAsync(Request.Get(other, referral.Url))).ShouldBeProblem("not-found", 404);
        (await service.DoAsync(other, referral, A.AcceptServiceReferral())).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(other, "/v1/reintegration/service-referrals"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await service.DoAsync(Actor.Caseworker, referral, A.AcceptServiceReferral())).ShouldBeProblem("forbidden", 403);
    }

    [Fact, Shows("R-14")]
    public async Task is_recalled_in_the_same_moment_as_the_consent()
    {
        var (referral, @case) = await service.AReferredCaseAsync();
        var withdrawn = await Task.FromResult(@case).After(service, Actor.Caseworker, A.WithdrawConsent());
        var seen = (await service.SendAsync(Request.Get(Actor.Partner, referral.Url))).ShouldShow();
        (seen.GetProperty("state").GetString(), seen.GetProperty("withdrawn").GetString()).ShouldBe(("withdrawn", "consentEnded"));
        (await service.DoAsync(Actor.Partner, referral with { Version = 2 }, A.AcceptServiceReferral())).ShouldBeProblem("wrong-state", 409);
        (await StateAsync(withdrawn)).ShouldBe("withdrawn");
        (await service.DoAsync(Actor.Caseworker, withdrawn, A.MakeServiceReferral(Actor.Partner.Office))).ShouldBeRefusedBy("R-13");
    }

    [Fact]
    public async Task is_found_overdue_by_the_clock_once_its_day_has_passed()
    {
        // The tests' day lies long ago, and so does the day on which an answer was awaited.
        var (referral, _) = await service.AReferredCaseAsync(longAgo: true);
        var overdue = await Patience.UntilAsync(
            async () => (await service.SendAsync(Request.Get(Actor.Partner, referral.Url))).ShouldShow(), seen => seen.GetProperty("isOverdue").GetBoolean());
        overdue.GetProperty("state").GetString().ShouldBe("made", "it can still be answered");
        (await service.SendAsync(Request.Get(Actor.Supervisor, "/v1/reintegration/service-referrals?answer=overdue&state=made"))).ShouldShow().GetRawText().ShouldContain($"{referral.Id}");
    }

    [Fact]
    public async Task goes_only_to_who_is_on_the_map()
    {
        var provider = $"PRV-{Guid.NewGuid():N}"[..14].ToUpperInvariant();
        var (listed, @case) = (await service.AProviderAsync(provider), await service.ACaseToReferAsync());
        (await service.SendAsync(Request.Command(Actor.Supervisor, GivenOverHttp.Providers, A.ListServiceProvider(provider, GivenOverHttp.ReferralPlace)))).ShouldBeProblem("wrong-state", 409);
        (await service.DoAsync(Actor.Supervisor, listed, A.ChangeServiceOffer(GivenOverHttp.ReferralPlace))).ShouldHaveDone(204, version: 2);
        (await service.DoAsync(Actor.Caseworker, @case, A.MakeServiceReferral(provider))).ShouldBeProblem("wrong-state", 409);
        var referred = await Task.FromResult(@case).After(service, Actor.Caseworker, A.MakeServiceReferral(provider) with { Service = "tailoring" });
        (await service.SendAsync(Request.Get(Actor.Caseworker, $"{GivenOverHttp.Providers}?track=vocational&place={GivenOverHttp.ReferralPlace}"))).ShouldShow().GetRawText().ShouldContain(provider);
        (await service.DoAsync(Actor.Supervisor, listed with { Version = 2 }, A.DelistServiceProvider())).ShouldHaveDone(204, version: 3);
        (await service.SendAsync(Request.Get(Actor.Caseworker, GivenOverHttp.Providers))).ShouldShow().GetRawText().ShouldNotContain(provider);
        (await service.DoAsync(Actor.Supervisor, listed with { Version = 3 }, A.ChangeServiceOffer(GivenOverHttp.ReferralPlace))).ShouldBeProblem("wrong-state", 409);
        (await service.DoAsync(Actor.Caseworker, referred, A.MakeServiceReferral(provider) with { Service = "tailoring" })).ShouldBeProblem("wrong-state", 409);
    }

    [Fact]
    public async Task is_the_last_that_finds_a_place_however_many_are_made_at_once()
    {
        var provider = $"PRV-{Guid.NewGuid():N}"[..14].ToUpperInvariant();
        var offer = A.ListServiceProvider(provider, GivenOverHttp.ReferralPlace) with { Services = [new("tailoring", Track.Vocational, Capacity: 1, "MD-12")] };
        (await service.SendAsync(Request.Command(Actor.Supervisor, GivenOverHttp.Providers, offer))).ShouldHaveDone(201, version: 1);
        var cases = new List<StandingCase>();
        for (var number = 0; number < 4; number++)
            cases.Add(await service.ACaseToReferAsync(provider));

        var answers = await Task.WhenAll(cases.Select(@case => service.DoAsync(Actor.Caseworker, @case, A.MakeServiceReferral(provider) with { Service = "tailoring" })));
        answers.Select(answer => answer.Status).Order().ShouldBe([204, 409, 409, 409]);
    }

    [Fact]
    public async Task needs_a_provider_that_is_listed_once_however_many_list_it_at_once()
    {
        var provider = $"PRV-{Guid.NewGuid():N}"[..14].ToUpperInvariant();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => service.SendAsync(Request.Command(Actor.Supervisor, GivenOverHttp.Providers, A.ListServiceProvider(provider, GivenOverHttp.ReferralPlace)))));
        answers.Select(answer => answer.Status).Order().ShouldBe([201, 409, 409, 409]);
    }

    private async Task<string?> StateAsync(StandingCase @case) => (await service.DetailsAsync(@case)).GetProperty("referrals")[0].GetProperty("state").GetString();
}
