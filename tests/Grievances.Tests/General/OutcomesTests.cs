using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Harness;

namespace Concord.Grievances.Tests.General;

/// <summary>From the proposal to the end, and back.</summary>
public sealed class an_outcome
{
    [Fact, Shows("GR-16")]
    public void is_not_approved_by_whoever_handles() =>
        Decide.Take(A.ApproveOutcome(), Given.AProposedOutcome(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).Refusal.ShouldBeBy("GR-16");

    [Fact]
    public void is_proposed_by_the_handler_alone() => Decide.Take(A.ProposeOutcome(), Given.AGrievanceUnderReview(), Acting.Supervisor).Refusal.ShouldBeByState();

    [Fact]
    public void promises_a_remedy_exactly_where_it_is_one()
    {
        Decide.Take(A.ProposeOutcome() with { Remedies = [] }, Given.AGrievanceUnderReview(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.ProposeOutcome() with { Outcome = OutcomeCode.Apology }, Given.AGrievanceUnderReview(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.ProposeOutcome() with { Remedies = [A.List, A.List] }, Given.AGrievanceUnderReview(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.ProposeOutcome() with { Remedies = [A.List with { Due = new(2025, 1, 15) }] }, Given.AGrievanceUnderReview(), Given.Handler).Refusal.ShouldBeByState();
    }

    [Fact, Shows("GR-15")]
    public void never_says_that_an_anonymous_complainant_could_not_be_reached()
    {
        var anonymous = Given.AnApprovedOutcome() with { ContactMode = ContactMode.Anonymous };
        Decide.Take(A.CommunicateOutcome() with { Channel = null, NotTold = NotTold.NoWayToReach }, anonymous, Given.Handler).Refusal.ShouldBeBy("GR-15");
        Decide.Take(A.CommunicateOutcome() with { Channel = null, NotTold = NotTold.NoWayToReach }, Given.AnApprovedOutcome(), Given.Handler).Refusal.ShouldBeNull();
        var answered = Given.AnAcceptedOutcome() with { ContactMode = ContactMode.Anonymous, Answer = ComplainantAnswer.Unanswered };
        Decide.Take(A.CloseGrievance() with { Ground = ClosingGround.NotReachable }, answered, Acting.Supervisor).Refusal.ShouldBeBy("GR-15");
        Decide.Take(A.CloseGrievance() with { Ground = ClosingGround.NotEstablished }, answered, Acting.Supervisor).Refusal.ShouldBeNull();
    }

    [Fact]
    public void is_told_or_it_is_said_why_not_and_never_both()
    {
        Decide.Take(A.CommunicateOutcome() with { Channel = null }, Given.AnApprovedOutcome(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.CommunicateOutcome() with { NotTold = NotTold.UnsafeToContact }, Given.AnApprovedOutcome(), Given.Handler).Refusal.ShouldBeByState();
    }

    [Fact, Shows("GR-17")]
    public void is_told_before_it_is_closed()
    {
        Decide.Take(A.CloseGrievance(), Given.AnApprovedOutcome(), Acting.Supervisor).Refusal.ShouldBeBy("GR-17");
        Decide.Take(A.CloseGrievance(), Given.ACommunicatedOutcome(), Acting.Supervisor).Refusal.ShouldBeBy("GR-17");
    }

    [Fact, Shows("GR-17")]
    public void is_closed_only_when_each_remedy_is_verified_or_waived()
    {
        Close(A.CloseGrievance() with { Remedies = [] }).ShouldBeBy("GR-17");
        Close(A.CloseGrievance() with { Remedies = [new("R1", RemedyEnd.Verified)] }).ShouldBeBy("GR-17");
        Close(A.CloseGrievance() with { Remedies = [new("R1", RemedyEnd.Waived)] }).ShouldBeBy("GR-17");
        Close(A.CloseGrievance() with { Remedies = [new("R1", RemedyEnd.Waived, WaivedFor: "the-market-was-abandoned")] }).ShouldBeNull();
    }

    [Fact, Shows("GR-16")]
    public void is_not_verified_by_whoever_delivers_it() => Close(A.CloseGrievance() with { Remedies = [new("R1", RemedyEnd.Verified, Verifier: "a-field-officer")] }).ShouldBeBy("GR-16");

    [Fact, Shows("GR-17")]
    public void is_not_closed_while_a_clock_runs() =>
        Decide.Take(A.CloseGrievance(), Given.AnAcceptedOutcome() with { Running = [RunningClock.Of(Fold.Stream, ClockKind.Acknowledge)] }, Acting.Supervisor).Refusal.ShouldBeBy("GR-17");

    [Theory, Shows("GR-17")]
    [InlineData(ClosingGround.Unanswered)]
    [InlineData(ClosingGround.Inadmissible)]
    [InlineData(ClosingGround.AppealDecided)]
    public void is_closed_on_the_ground_that_fits(ClosingGround ground) => Close(A.CloseGrievance() with { Ground = ground }).ShouldBeBy("GR-17");

    [Fact, Shows("GR-19")]
    public void that_is_disputed_stays_open_until_the_window_to_appeal_is_over()
    {
        var close = A.CloseGrievance() with { Ground = ClosingGround.NotEstablished };
        Decide.Take(close, Given.ADisputedOutcome(), Acting.Supervisor.On(new(2025, 2, 14))).Refusal.ShouldBeBy("GR-19");
        Decide.Take(close, Given.ADisputedOutcome(), Acting.Supervisor.On(new(2025, 2, 15))).Refusal.ShouldBeNull();
    }

    [Fact, Shows("GR-19")]
    public void can_be_appealed_for_thirty_days_from_the_telling_and_with_new_facts_at_any_time()
    {
        Decide.Take(A.LodgeAppeal(), Given.ADisputedOutcome(), Given.Handler.On(new(2025, 2, 14))).Refusal.ShouldBeNull();
        Decide.Take(A.LodgeAppeal(), Given.ADisputedOutcome(), Given.Handler.On(new(2025, 2, 15))).Refusal.ShouldBeBy("GR-19");
        Decide.Take(A.LodgeAppeal() with { Ground = AppealGround.NewFacts }, Given.ADisputedOutcome(), Given.Handler.On(new(2026, 2, 15))).Refusal.ShouldBeNull();
    }

    [Fact, Shows("GR-19")]
    public void is_reopened_within_its_window_and_with_new_facts_at_any_time()
    {
        Decide.Take(A.ReopenGrievance() with { Ground = ReopenGround.RemedyFailed }, Given.AClosedGrievance(), Acting.Supervisor.On(new(2025, 2, 15))).Refusal.ShouldBeBy("GR-19");
        Decide.Take(A.ReopenGrievance(), Given.AClosedGrievance(), Acting.Supervisor.On(new(2027, 2, 15))).Refusal.ShouldBeNull();
    }

    [Fact]
    public void that_is_reopened_has_a_clock_of_its_own_and_nobody_s_hand_on_it()
    {
        var (_, _, steps) = Decide.Take(A.ReopenGrievance(), Given.AClosedGrievance(), Acting.Supervisor);
        steps.Single().Record.ShouldBe(RunningClock.Of(Fold.Stream, ClockKind.Respond, 2).Id);
        Given.AClosedGrievance().After(A.ReopenGrievance(), Acting.Supervisor).ShouldSatisfyAllConditions(
            grievance => grievance.Handler.ShouldBeNull(), grievance => grievance.State.ShouldBe(GrievanceState.Admissible), grievance => grievance.Rounds.ShouldBe(2));
    }

    [Theory, Shows("GR-16")]
    [InlineData("a-caseworker")]
    [InlineData("an-approver")]
    public void is_not_judged_on_appeal_by_whoever_decided_it(string member) =>
        Decide.Take(A.SeatAppealPanel() with { Members = [member, "an-elder"] }, Given.AnAppeal(), Acting.Supervisor).Refusal.ShouldBeBy("GR-16");

    [Fact]
    public void is_judged_on_appeal_by_different_people() =>
        Decide.Take(A.SeatAppealPanel() with { Members = ["an-elder", "an-elder"] }, Given.AnAppeal(), Acting.Supervisor).Refusal.ShouldBeByState();

    [Fact, Shows("GR-16")]
    public void of_an_appeal_is_recorded_by_a_member_of_the_panel()
    {
        Decide.Take(A.DecideAppeal(), Given.AnAppeal(), Acting.Supervisor).Refusal.ShouldBeByState();
        Decide.Take(A.DecideAppeal(), Given.ASeatedPanel(), Acting.Supervisor).Refusal.ShouldBeBy("GR-16");
        Given.ADecidedAppeal().ShouldSatisfyAllConditions(
            grievance => grievance.Running.ShouldBeEmpty(), grievance => grievance.Deciders.ShouldBe(["a-caseworker", "an-approver", "an-elder", "a-jurist"], ignoreOrder: true));
    }

    private static Hosting.Refusal? Close(CloseGrievance command) => Decide.Take(command, Given.AnAcceptedOutcome(), Acting.Supervisor).Refusal;
}
