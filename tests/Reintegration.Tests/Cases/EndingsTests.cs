using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration.Tests.Cases;

public sealed class a_death_decides
{
    private static readonly ReintegrationCase Reported = Given.AnAwardedCase().After(A.MakeServiceReferral(), Acting.Caseworker).After(A.RecordDeath(), Acting.Caseworker);

    [Fact, Shows("R-32")]
    public void that_a_second_person_confirms_it()
    {
        ConfirmDeathEndpoint.Validate(A.ConfirmDeath(), Reported, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-32");
        DismissDeathReportEndpoint.Validate(A.DismissDeathReport(), Reported, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-32");
        ConfirmDeathEndpoint.Validate(A.ConfirmDeath(), Given.AnActiveCase(), Acting.Supervisor).ShouldBeByState();
        ConfirmDeathEndpoint.Validate(A.ConfirmDeath(), Given.ADeceasedCase(), Acting.Supervisor).ShouldBeByState();
    }

    [Fact, Shows("R-32")]
    public void that_whoever_depended_on_the_person_is_referred()
    {
        ConfirmDeathEndpoint.Validate(A.ConfirmDeath() with { DependantsReferredTo = null }, Reported, Acting.Supervisor).ShouldBeBy("R-32");
        ConfirmDeathEndpoint.Validate(new ConfirmDeath(HasDependants: false), Reported, Acting.Supervisor).ShouldBeNull();
    }

    [Fact, Shows("R-32")]
    public void that_nothing_is_given_meanwhile_and_everything_ends_with_it()
    {
        DeliverReinsertionInstalmentEndpoint.Validate(A.DeliverReinsertionInstalment(), Reported, Acting.Caseworker).ShouldBeBy("R-32");
        var (died, alongside) = ConfirmDeathEndpoint.Post(A.ConfirmDeath(), Reported, Acting.Supervisor);
        died.CancelledInstalments.ShouldBe([1, 2, 3]);
        alongside.Facts.ShouldBe([Elsewhere.To(Reported.Referrals[0].Id, new ServiceReferralWithdrawn(WithdrawalReason.Ended))]);
        var deceased = Fold.After(Reported, died);
        (deceased.State, deceased.NextVisitDue, deceased.Package!.IsOpen).ShouldBe((CaseState.Deceased, null, false));
    }

    [Fact]
    public void that_support_goes_on_where_it_is_not_so()
    {
        var alive = Reported.After(A.DismissDeathReport(), Acting.Supervisor);
        DeliverReinsertionInstalmentEndpoint.Validate(A.DeliverReinsertionInstalment(), alive, Acting.Caseworker).ShouldBeNull();
        RecordDeathEndpoint.Validate(A.RecordDeath(), Reported, Acting.Caseworker).ShouldBeByState();
        RecordDeathEndpoint.Validate(A.RecordDeath() with { On = new(2025, 1, 16) }, alive, Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class a_return_decides
{
    private static readonly RecordDeparture Home = A.RecordDeparture() with { Reason = DepartureReason.Repatriated };

    [Fact, Shows("R-36")]
    public void that_it_is_voluntary_abroad_and_that_others_are_handled_apart()
    {
        Refusal(A.PrepareReturn() with { Voluntary = false }).ShouldBeBy("R-36");
        Refusal(A.PrepareReturn() with { Country = "BFA" }).ShouldBeBy("R-36");
        Refusal(A.PrepareReturn() with { MinorsHandledApart = false }).ShouldBeBy("R-36");
        Refusal(A.PrepareReturn() with { FamilyHandledApart = false }).ShouldBeBy("R-36");
    }

    [Fact, Shows("R-36")]
    public void that_nobody_returns_before_it_was_found_safe()
    {
        var prepared = Given.AnActiveCase().After(A.PrepareReturn(), Acting.Caseworker);
        RecordDepartureEndpoint.Validate(Home, Given.AnActiveCase(), Acting.Caseworker).ShouldBeBy("R-36");
        RecordDepartureEndpoint.Validate(Home, prepared, Acting.Caseworker).ShouldBeBy("R-36");
        RecordDepartureEndpoint.Validate(Home, prepared.After(A.CheckReturnSafety() with { Finding = SafetyFinding.AtRisk }, Acting.Supervisor), Acting.Caseworker).ShouldBeBy("R-36");
        RecordDepartureEndpoint.Validate(Home, prepared.After(A.CheckReturnSafety(), Acting.Supervisor), Acting.Caseworker).ShouldBeNull();
        CheckReturnSafetyEndpoint.Validate(A.CheckReturnSafety(), Given.AnActiveCase()).ShouldBeByState();
    }

    private static Refusal? Refusal(PrepareReturn command) => PrepareReturnEndpoint.Validate(command, Given.AnActiveCase(), Acting.Caseworker);
}

public sealed class the_end_decides
{
    private static readonly ReintegrationCase Graduated = Given.AGraduatedCase();

    [Fact]
    public void when_somebody_is_asked_again_and_once()
    {
        var asking = Acting.Supervisor.On(new(2025, 4, 15));
        RecordPostProgrammeFollowUpEndpoint.Validate(A.RecordPostProgrammeFollowUp(), Graduated, Acting.Supervisor).ShouldBeByState();
        RecordPostProgrammeFollowUpEndpoint.Validate(A.RecordPostProgrammeFollowUp(), Graduated, asking).ShouldBeNull();
        RecordPostProgrammeFollowUpEndpoint.Validate(A.RecordPostProgrammeFollowUp(), Graduated.After(A.RecordPostProgrammeFollowUp(), asking), asking).ShouldBeByState();
        RecordPostProgrammeFollowUpEndpoint.Validate(A.RecordPostProgrammeFollowUp() with { Reached = false }, Graduated, asking).ShouldBeByState();
    }

    [Fact, Shows("R-30")]
    public void that_follow_up_lasts_to_its_end()
    {
        var end = A.CloseCase() with { Ground = ClosureGround.FollowUpEnded };
        CloseCaseEndpoint.Validate(end, Graduated, Acting.Supervisor.On(new(2026, 1, 14))).ShouldBeBy("R-30");
        CloseCaseEndpoint.Validate(end, Graduated, Acting.Supervisor.On(new(2026, 1, 15))).ShouldBeNull();
        var asked = Enum.GetValues<FollowUpPoint>().Aggregate(Graduated, (@case, point) => @case.After(A.RecordPostProgrammeFollowUp() with { Point = point }, Acting.Supervisor.On(new(2026, 1, 10))));
        CloseCaseEndpoint.Validate(end, asked, Acting.Supervisor.On(new(2026, 1, 14))).ShouldBeNull();
        CloseCaseEndpoint.Validate(A.CloseCase(), Graduated, Acting.Supervisor).ShouldBeByState();
    }

    [Fact, Shows("R-31")]
    public void that_a_closed_case_is_opened_again_but_not_for_who_joined_again()
    {
        ReopenCaseEndpoint.Validate(A.ReopenCase(), Given.AClosedCase(), Given.Nobody).ShouldBeNull();
        var rejoined = Given.AnActiveCase().After(A.RecordDeparture() with { Reason = DepartureReason.Rejoined }, Acting.Caseworker).After(A.CloseCase(), Acting.Supervisor);
        ReopenCaseEndpoint.Validate(A.ReopenCase(), rejoined, Given.Nobody).ShouldBeBy("R-18");
    }

    [Fact, Shows("R-37")]
    public void that_a_file_passes_over_under_an_agreement_with_a_scope_and_a_proof()
    {
        Refusal(A.HandOverToState() with { Agreement = null }).ShouldBeBy("R-37");
        Refusal(A.HandOverToState() with { Scope = [] }).ShouldBeBy("R-37");
        Refusal(A.HandOverToState() with { Proof = null }).ShouldBeBy("R-37");
        var handed = Given.ACaseThatLeft().After(A.HandOverToState(), Acting.Supervisor);
        HandOverToStateEndpoint.Validate(A.HandOverToState(), handed).ShouldBeByState();
        var closing = A.CloseCase() with { Ground = ClosureGround.InNationalCare };
        CloseCaseEndpoint.Validate(closing, Given.ACaseThatLeft(), Acting.Supervisor).ShouldBeByState();
        CloseCaseEndpoint.Validate(closing, handed, Acting.Supervisor).ShouldBeNull();
    }

    private static Refusal? Refusal(HandOverToState command) => HandOverToStateEndpoint.Validate(command, Given.ACaseThatLeft());
}

public sealed class the_end_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task comes_after_follow_up()
    {
        var graduated = await service.AReadyCaseAsync().After(service, Actor.Supervisor, A.GraduateParticipant() with { Sustainability = new(60, 70, 55) });
        (await service.DoAsync(Actor.Caseworker, graduated, A.RecordPostProgrammeFollowUp())).ShouldBeProblem("wrong-state", 409);
        (await service.DoAsync(Actor.Supervisor, graduated, A.CloseCase() with { Ground = ClosureGround.FollowUpEnded })).ShouldBeRefusedBy("R-30");
        var asked = await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, graduated, A.RecordPostProgrammeFollowUp()).At(new(2025, 4, 15, 9, 0, 0, TimeSpan.Zero)));
        graduated = graduated with { Version = asked.ShouldHaveDone(204, graduated.Version + 1).Version };
        var closed = await service.SendAsync(GivenOverHttp.Asking(Actor.Supervisor, graduated, A.CloseCase() with { Ground = ClosureGround.FollowUpEnded }).At(new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero)));
        closed.ShouldHaveDone(204, graduated.Version + 1);
        var details = await service.DetailsAsync(graduated);
        (details.GetProperty("state").GetString(), details.GetProperty("followUps")[0].GetProperty("income").GetString()).ShouldBe(("closed", "hasSource"));
    }

    [Fact]
    public async Task is_said_by_two_and_ends_what_waits()
    {
        var (referral, @case) = await service.AReferredCaseAsync();
        var reported = await Task.FromResult(@case).After(service, Actor.Caseworker, A.RecordDeath());
        var confirmed = await Task.FromResult(reported).After(service, Actor.Supervisor, A.ConfirmDeath());
        (await service.DetailsAsync(confirmed)).GetProperty("state").GetString().ShouldBe("deceased");
        (await service.SendAsync(Request.Get(Actor.Partner, referral.Url))).ShouldShow().GetProperty("withdrawn").GetString().ShouldBe("ended");
        (await service.CaseloadEntryAsync(confirmed, "deceased")).GetProperty("id").GetGuid().ShouldBe(confirmed.Id);
        (await service.DoAsync(Actor.Supervisor, await service.ARegisteredCaseAsync(), A.DismissDeathReport())).ShouldBeProblem("wrong-state", 409);
    }

    [Fact]
    public async Task may_be_a_return_or_the_states_own_care()
    {
        var home = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.PrepareReturn()).After(service, Actor.Supervisor, A.CheckReturnSafety())
            .After(service, Actor.Caseworker, A.RecordDeparture() with { Reason = DepartureReason.Repatriated }).After(service, Actor.Supervisor, A.HandOverToState())
            .After(service, Actor.Supervisor, A.CloseCase() with { Ground = ClosureGround.InNationalCare });
        var details = await service.DetailsAsync(home);
        (details.GetProperty("leftFor").GetString(), details.GetProperty("handedOver").GetProperty("agreement").GetString(), details.GetProperty("state").GetString()).ShouldBe(("repatriated", "MOU-2026-07", "closed"));
    }
}
