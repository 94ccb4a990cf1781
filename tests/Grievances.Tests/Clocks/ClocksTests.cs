using Concord.Grievances.Clocks;
using Concord.Harness;

namespace Concord.Grievances.Tests.Clocks;

public sealed class a_clock
{
    private static readonly DateTimeOffset Start = Request.Instant;

    [Theory]
    [InlineData("2025-01-15T09:00:00Z", "2025-01-17T09:00:00Z")] // a Wednesday
    [InlineData("2025-01-16T09:00:00Z", "2025-01-20T09:00:00Z")]
    [InlineData("2025-01-17T17:00:00Z", "2025-01-21T17:00:00Z")]
    [InlineData("2025-01-18T09:00:00Z", "2025-01-21T09:00:00Z")]
    [InlineData("2025-04-30T09:00:00Z", "2025-05-05T09:00:00Z")] // over the first of May
    public void of_an_acknowledgement_counts_working_days(string start, string due) =>
        Standards.InForceOn(new(2025, 1, 15)).Due(ClockKind.Acknowledge, DateTimeOffset.Parse(start)).ShouldBe(DateTimeOffset.Parse(due));

    [Theory]
    [InlineData(ClockKind.Respond, 720)]
    [InlineData(ClockKind.Appeal, 720)]
    [InlineData(ClockKind.Route, 24)]
    public void of_another_kind_counts_hours_on_the_wall(ClockKind kind, int hours) => Given.AClock(kind).Due.ShouldBe(Start.AddHours(hours));

    [Fact]
    public void warns_when_four_fifths_are_gone() => Given.AClock().WarnAt.ShouldBe(Start.AddDays(24));

    [Fact, Shows("GR-04")]
    public void pauses_for_at_most_half_of_the_standard_in_all()
    {
        Decide.Take(A.PauseClock(Start.AddDays(15)), Given.AClock(), Given.Handler).Refusal.ShouldBeNull();
        Decide.Take(A.PauseClock(Start.AddDays(15).AddMinutes(1)), Given.AClock(), Given.Handler).Refusal.ShouldBeBy("GR-04");
        var paused = Given.AClock().After(A.PauseClock(Start.AddDays(10)), Given.Handler);
        Decide.Take(A.PauseClock(Start.AddDays(16)), paused, Given.Handler with { OccurredAt = Start.AddDays(10) }).Refusal.ShouldBeBy("GR-04");
        Decide.Take(A.PauseClock(Start.AddDays(15)), paused, Given.Handler with { OccurredAt = Start.AddDays(10) }).Refusal.ShouldBeNull();
    }

    [Theory, Shows("GR-04")]
    [InlineData(ClockKind.Acknowledge)]
    [InlineData(ClockKind.Appeal)]
    [InlineData(ClockKind.Route)]
    public void of_another_kind_than_an_answer_never_pauses(ClockKind kind) => Decide.Take(A.PauseClock(Start.AddHours(1)), Given.AClock(kind), Given.Handler).Refusal.ShouldBeBy("GR-04");

    [Fact]
    public void runs_on_by_itself_after_a_pause_and_gives_back_what_was_left_of_it()
    {
        var paused = Given.AClock().After(A.PauseClock(Start.AddDays(10)), Given.Handler);
        (paused.Due, paused.WarnAt).ShouldBe((Start.AddDays(40), Start.AddDays(34)));
        var resumed = paused.After(A.ResumeClock(), Given.Handler with { OccurredAt = Start.AddDays(4) });
        (resumed.Due, resumed.PausedMinutes).ShouldBe((Start.AddDays(34), 4 * 1440));
    }

    [Fact]
    public void pauses_once_at_a_time_and_only_while_it_runs()
    {
        var paused = Given.AClock().After(A.PauseClock(Start.AddDays(10)), Given.Handler);
        Decide.Take(A.PauseClock(Start.AddDays(12)), paused, Given.Handler with { OccurredAt = Start.AddDays(5) }).Refusal.ShouldBeByState();
        Decide.Take(A.ResumeClock(), Given.AClock(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.ResumeClock(), paused, Given.Handler with { OccurredAt = Start.AddDays(-1) }).Refusal.ShouldBeByState();
        Decide.Take(A.PauseClock(Start.AddDays(31)), Given.AClock(), Given.Handler with { OccurredAt = Start.AddDays(30) }).Refusal.ShouldBeByState();
        Decide.Take(A.PauseClock(Start.AddDays(-1)), Given.AClock(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.PauseClock(Start.AddDays(2)), Stopped(Start.AddDays(1)), Given.Handler).Refusal.ShouldBeByState();
    }

    [Fact, Shows("GR-08")]
    public void is_not_touched_by_whoever_has_a_conflict_of_interest()
    {
        var excluded = Fold.After(Given.AClock(), new ClockPersonExcluded("a-caseworker"));
        Decide.Take(A.PauseClock(Start.AddDays(2)), excluded, Given.Handler).Refusal.ShouldBeBy("GR-08");
        Decide.Take(A.ResumeClock(), excluded, Given.Handler).Refusal.ShouldBeBy("GR-08");
        excluded.IsSeenBy(Given.Handler.Caller).ShouldBeFalse();
    }

    [Fact, Shows("GR-05")]
    public void that_ran_out_says_when_it_was_truly_due_and_when_that_was_seen()
    {
        var seen = Start.AddDays(200);
        var facts = Escalation.Due(Given.AClock(), Given.Mechanism, seen);
        facts[0].ShouldBe(new ClockBreached(Start.AddDays(30), seen));
        facts[1].ShouldBeOfType<ClockEscalated>().To.ShouldBe("a-supervisor");
    }

    [Fact, Shows("GR-05")]
    public void that_was_stopped_late_ran_out_all_the_same_and_one_stopped_in_time_did_not()
    {
        Escalation.Due(Stopped(Start.AddDays(31)), Given.Mechanism, Start.AddDays(200)).ShouldBe([new ClockBreached(Start.AddDays(30), Start.AddDays(200))]);
        Escalation.Due(Stopped(Start.AddDays(29)), Given.Mechanism, Start.AddDays(200)).ShouldBeEmpty();
        Escalation.Due(Stopped(Start.AddDays(30)), Given.Mechanism, Start.AddDays(200)).ShouldBeEmpty("to the instant is in time");
    }

    [Fact]
    public void warns_once_before_it_runs_out()
    {
        Escalation.Due(Given.AClock(), Given.Mechanism, Start.AddDays(24).AddTicks(-1)).ShouldBeEmpty();
        var facts = Escalation.Due(Given.AClock(), Given.Mechanism, Start.AddDays(25));
        facts.ShouldBe([new ClockWarned(Start.AddDays(30), Start.AddDays(25))]);
        Escalation.Due(Fold.After(Given.AClock(), facts[0]), Given.Mechanism, Start.AddDays(26)).ShouldBeEmpty();
    }

    [Fact, Shows("GR-06"), Shows("GR-07")]
    public void that_ran_out_climbs_the_ladder_to_its_end_past_vacant_rungs_and_keeps_its_owner()
    {
        var (clock, told, now) = (Fold.After(Given.AClock(), new ClockOwnerNamed("a-caseworker")), new List<string>(), Start.AddDays(30));
        for (; clock.LookAt is not null && now < Start.AddYears(1); now += TimeSpan.FromHours(12))
        {
            foreach (var fact in Escalation.Due(clock, Given.Mechanism, now))
            {
                clock = Fold.After(clock, fact);
                if (fact is ClockEscalated escalated)
                    told.Add(escalated.To);
            }
        }

        told.ShouldBe(["a-supervisor", "a-manager", "a-head", "an-inspector"]);
        clock.Watchers.ShouldBe(told);
        clock.Owner.ShouldBe("a-caseworker");
    }

    [Fact, Shows("GR-06")]
    public void of_the_sensitive_track_is_told_to_its_named_handlers_and_to_nobody_else() =>
        Escalation.Due(Given.AClock(ClockKind.Route), Given.Mechanism, Start.AddDays(2)).OfType<ClockEscalated>().Single().To.ShouldBe("a-safeguarding-officer");

    private static Clock Stopped(DateTimeOffset at) => Fold.After(Given.AClock(), new ClockStopped(StopReason.Done, at));
}
