using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class graduate_participant_decides
{
    [Fact, Shows("R-10")]
    public void that_nobody_graduates_while_a_duplicate_is_suspected() =>
        GraduateParticipantEndpoint.Validate(A.GraduateParticipant(), Given.AnActiveCase().Suspected(), Acting.Supervisor).ShouldBeBy("R-10");

    [Fact]
    public void until_when_follow_up_lasts_and_who_approved()
    {
        var graduated = GraduateParticipantEndpoint.Post(A.GraduateParticipant(), Given.AReadyCase(), Acting.Supervisor);
        (graduated.FollowUpUntil, graduated.Approver).ShouldBe((new DateOnly(2026, 1, 15), "a-supervisor"));
    }

    [Fact, Shows("R-30")]
    public void that_mandatory_milestones_are_achieved_or_waived()
    {
        Refusal(A.GraduateParticipant() with { Waivers = [] }).ShouldBeBy("R-30");
        Refusal(A.GraduateParticipant() with { Waivers = [] }, Given.AReadyCase().After(A.RecordMilestoneAchieved() with { Milestone = "M2" }, Acting.Caseworker)).ShouldBeNull();
    }

    [Fact]
    public void that_other_milestones_may_stay_open() =>
        Refusal(A.GraduateParticipant() with { Waivers = [] },
            Given.AnAccompaniedCase().After(A.ApprovePlan() with { Milestones = [A.Trade, A.Reconciliation with { Mandatory = false }] }, Acting.Supervisor).After(A.RecordMilestoneAchieved(), Acting.Caseworker).Ready()).ShouldBeNull();

    [Fact, Shows("R-30")]
    public void that_there_was_an_exit_interview_and_there_will_be_a_year_of_follow_up()
    {
        Refusal(A.GraduateParticipant() with { ExitInterviewHeld = false }).ShouldBeBy("R-30");
        Refusal(A.GraduateParticipant() with { FollowUpMonths = 11 }).ShouldBeBy("R-30");
    }

    [Fact, Shows("R-30")]
    public void that_the_caseworker_does_not_approve() =>
        GraduateParticipantEndpoint.Validate(A.GraduateParticipant(), Given.AReadyCase(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-30");

    [Fact, Shows("R-30")]
    public void that_the_caseworker_of_before_a_transfer_does_not_approve_either()
    {
        var former = Actor.Supervisor with { Id = "a-caseworker" };
        var transferred = Given.AReadyCase().After(A.ProposeTransfer(), Acting.Caseworker).After(A.AcceptTransfer(), Acting.Supervisor);
        GraduateParticipantEndpoint.Validate(A.GraduateParticipant(), transferred, Acting.By(former)).ShouldBeBy("R-30");
        GraduateParticipantEndpoint.Validate(A.GraduateParticipant(), transferred.After(A.AssignCaseworker() with { Caseworker = "another" }, Acting.Supervisor), Acting.By(former)).ShouldBeBy("R-30");
        Refusal(A.GraduateParticipant(), transferred).ShouldBeNull();
    }

    [Fact, Shows("R-30")]
    public void that_a_pending_transfer_is_answered_first() => Refusal(A.GraduateParticipant(), Given.AReadyCase().After(A.ProposeTransfer(), Acting.Caseworker)).ShouldBeBy("R-30");

    [Fact, Shows("R-30")]
    public void that_nobody_graduates_from_no_plan() =>
        Refusal(A.GraduateParticipant() with { Waivers = [] },
            Given.ARegisteredCase().After(A.RecordDeparture(), Acting.Caseworker).After(A.ReopenCase(), Acting.Supervisor)).ShouldBeBy("R-30");

    [Fact, Shows("R-30")]
    public void that_no_referral_is_open() => Refusal(A.GraduateParticipant(), Given.AReadyCase().After(A.MakeServiceReferral(), Acting.Caseworker)).ShouldBeBy("R-30");

    [Fact, Shows("R-30")]
    public void that_the_risk_was_judged_lately_and_is_not_high()
    {
        var heard = Given.AnActiveCase().After(A.RecordFeedback(), Acting.Caseworker);
        Refusal(A.GraduateParticipant(), heard).ShouldBeBy("R-30");
        Refusal(A.GraduateParticipant(), heard.After(A.AssessReRecruitmentRisk() with { ReviewBy = new(2024, 11, 1) }, Acting.Caseworker.On(new(2024, 10, 16)))).ShouldBeBy("R-30");
        Refusal(A.GraduateParticipant(), heard.After(A.AssessReRecruitmentRisk() with { ReviewBy = new(2024, 11, 1) }, Acting.Caseworker.On(new(2024, 10, 17)))).ShouldBeNull();
        Refusal(A.GraduateParticipant(), Given.AReadyCase().After(A.AssessReRecruitmentRisk() with { Kind = RiskKind.Retaliation, Band = RiskBand.High, ReviewBy = new(2025, 1, 20) }, Acting.Caseworker)).ShouldBeBy("R-30");
    }

    [Fact, Shows("R-30")]
    public void that_the_person_was_heard() =>
        Refusal(A.GraduateParticipant(), Given.AnActiveCase().After(A.AssessReRecruitmentRisk(), Acting.Caseworker)).ShouldBeBy("R-30");

    [Fact, Shows("R-05")]
    public void that_a_child_does_not_graduate() => Refusal(A.GraduateParticipant(), Given.AReadyCase().InDoubt()).ShouldBeBy("R-05");

    private static Refusal? Refusal(GraduateParticipant command, ReintegrationCase? @case = null) =>
        GraduateParticipantEndpoint.Validate(command, @case ?? Given.AReadyCase(), Acting.Supervisor);
}

public sealed class graduate_participant_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task begins_follow_up()
    {
        var graduated = await service.AReadyCaseAsync().After(service, Actor.Supervisor, A.GraduateParticipant());

        var details = await service.DetailsAsync(graduated);
        details.GetProperty("state").GetString().ShouldBe("followUp");
        details.GetProperty("followUpUntil").GetString().ShouldBe("2026-01-15");
    }

    [Fact]
    public async Task says_which_milestones_are_open()
    {
        var refused = await service.DoAsync(Actor.Supervisor, await service.AReadyCaseAsync(), A.GraduateParticipant() with { Waivers = [] });
        refused.ShouldBeRefusedBy("R-30");
        refused.Json.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("M2");
    }
}
