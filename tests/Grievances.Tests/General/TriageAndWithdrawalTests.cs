using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.Complainants;
using Concord.Grievances.General;
using Concord.Grievances.Land;
using Concord.Grievances.Sensitive;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests.General;

public sealed class triage_grievance_decides
{
    [Fact, Shows("GR-09")]
    public void that_what_is_sensitive_goes_to_its_track_and_nothing_else_does()
    {
        Triage(A.TriageGrievance() with { Category = GrievanceCategory.ChildSafety }).Refusal.ShouldBeBy("GR-09");
        Triage(A.Moving() with { Category = GrievanceCategory.Selection }).Refusal.ShouldBeBy("GR-09");
    }

    [Fact, Shows("GR-09"), Shows("GR-12")]
    public void that_a_sensitive_concern_leaves_with_its_clocks_and_its_complainant()
    {
        var (_, facts, steps) = Triage(A.Moving());
        facts.ShouldHaveSingleItem().ShouldBeOfType<GrievanceMoved>();
        steps.Select(step => step.Fact).OfType<ClockStopped>().ShouldAllBe(stopped => stopped.Reason == StopReason.Moved);
        steps.Count(step => step.Fact is ClockStopped).ShouldBe(1);
        steps.ShouldContain(step => step.Fact is ComplainantShielded);
        steps.ShouldContain(step => step.Opens == typeof(SensitiveReport));
        steps.Select(step => step.Fact).OfType<ClockStarted>().Single().Kind.ShouldBe(ClockKind.Route);
        var moved = Given.AnAcknowledgedGrievance().After(A.Moving(), Acting.Supervisor);
        Actor.Everybody.ShouldAllBe(actor => !moved.IsSeenBy(Acting.By(actor).Caller));
    }

    [Fact, Shows("GR-06")]
    public void that_somebody_is_left_to_handle_what_moves()
    {
        var grievance = Given.Mechanism.FocalPoints.Aggregate(Given.AnAcknowledgedGrievance(), (before, person) => before.After(A.DeclareConflict() with { Person = person }, Given.Handler));
        Decide.Take(A.Moving(), grievance, Acting.Supervisor).Refusal.ShouldBeBy("GR-06");
    }

    [Fact]
    public void that_inadmissible_has_a_reason_and_another_door_and_can_be_appealed()
    {
        Triage(A.Inadmissible() with { OtherDoor = null }).Refusal.ShouldBeByState();
        Triage(A.Inadmissible() with { Reason = null }).Refusal.ShouldBeByState();
        Triage(A.Inadmissible() with { Danger = true }).Refusal.ShouldBeByState();
        var declared = Given.AnAcknowledgedGrievance().After(A.Inadmissible(), Acting.Supervisor);
        declared.Running.ShouldBeEmpty();
        Decide.Take(A.LodgeAppeal() with { Ground = AppealGround.Inadmissibility }, declared, Given.Handler).Refusal.ShouldBeNull();
        Decide.Take(A.CloseGrievance() with { Ground = ClosingGround.Inadmissible, Remedies = [] }, declared, Acting.Supervisor).Refusal.ShouldBeNull();
    }

    [Fact]
    public void that_a_land_matter_becomes_a_dispute_of_its_own()
    {
        Triage(A.LandMatter() with { DisputeKind = null }).Refusal.ShouldBeByState();
        Triage(A.LandMatter()).Steps.ShouldContain(step => step.Opens == typeof(LandDispute));
    }

    [Fact, Shows("GR-04")]
    public void that_danger_bars_every_pause()
    {
        var (_, _, steps) = Triage(A.TriageGrievance() with { Danger = true });
        var clock = Decide.Apply(Given.AClock(), steps.Single().Fact);
        Decide.Take(A.PauseClock(Request.Instant.AddDays(2)), clock, Given.Handler).Refusal.ShouldBeBy("GR-04");
    }

    private static (Hosting.Refusal? Refusal, IReadOnlyList<object> Facts, IReadOnlyList<Elsewhere> Steps) Triage(TriageGrievance command) => Decide.Take(command, Given.AnAcknowledgedGrievance(), Acting.Supervisor);
}

public sealed class withdraw_grievance_decides
{
    [Fact]
    public void that_it_ends_with_every_clock()
    {
        var (_, _, steps) = Decide.Take(A.WithdrawGrievance(), Given.AReceivedGrievance(), Given.Handler);
        steps.Count.ShouldBe(2);
        Given.AReceivedGrievance().After(A.WithdrawGrievance(), Given.Handler).ShouldSatisfyAllConditions(
            grievance => grievance.State.ShouldBe(GrievanceState.Withdrawn), grievance => grievance.Running.ShouldBeEmpty());
    }

    [Fact, Shows("GR-20")]
    public void that_pressure_is_looked_for_where_somebody_is_accused()
    {
        var named = Given.AReceivedGrievance(A.SubmitGrievance() with { NamedStaff = ["a-cousin"] });
        Decide.Take(A.WithdrawGrievance(), named, Given.Handler).Refusal.ShouldBeBy("GR-20");
        Decide.Take(A.WithdrawGrievance() with { PressureChecked = true }, named, Given.Handler).Refusal.ShouldBeNull();
        var declared = Given.AReceivedGrievance().After(A.DeclareConflict() with { Ground = ConflictGround.NamedSubject }, Given.Handler);
        Decide.Take(A.WithdrawGrievance(), declared, Given.Handler).Refusal.ShouldBeBy("GR-20");
    }

    [Theory, Shows("GR-20")]
    [InlineData(47, true)]
    [InlineData(49, false)]
    public void that_pressure_is_looked_for_within_48_hours_of_an_interview(int hours, bool looked)
    {
        var asked = Given.AGrievanceUnderReview().After(A.AskComplainant() with { IsInterview = true }, Given.Handler);
        (Decide.Take(A.WithdrawGrievance(), asked, Given.Handler with { OccurredAt = Request.Instant.AddHours(hours) }).Refusal?.Rule == "GR-20").ShouldBe(looked);
    }

    [Fact, Shows("GR-20")]
    public void that_the_duty_goes_on_where_somebody_is_in_danger()
    {
        var danger = Given.AnAcknowledgedGrievance().After(A.TriageGrievance() with { Danger = true }, Acting.Supervisor);
        Decide.Take(A.WithdrawGrievance(), danger, Given.Handler).Steps.ShouldBeEmpty();
        var after = danger.After(A.WithdrawGrievance(), Given.Handler);
        (after.State, after.Running.Count).ShouldBe((GrievanceState.Admissible, 1));
        Decide.Take(A.WithdrawGrievance(), after, Given.Handler).Refusal.ShouldBeByState();
    }
}
