using System.Text.Json;
using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Grievances.Views;
using Concord.Harness;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Grievances.Tests.Properties;

/// <summary>What holds in every life that a grievance can have, however people try.</summary>
public sealed class in_every_life
{
    [Fact, Shows("GR-16")]
    public void nobody_approves_what_they_handled() => Always(moment => moment.Facts is not [OutcomeApproved approved] || (approved.Approver != moment.Before.Handler && !moment.Before.Deciders.Contains(approved.Approver)));

    [Fact, Shows("GR-17")]
    public void nothing_is_closed_while_a_clock_runs() =>
        Always(moment => moment.After.State is not GrievanceState.Closed || (moment.After.Running.IsEmpty && moment.Clocks.Values.All(clock => clock.Kind is ClockKind.Route || clock.StoppedAt is not null)));

    [Fact]
    public void the_grievance_knows_exactly_which_of_its_clocks_run() =>
        Always(moment => moment.After.Running.Select(clock => clock.Id).ToHashSet().SetEquals(moment.Clocks.Values.Where(clock => clock.Kind is not ClockKind.Route && clock.StoppedAt is null).Select(clock => clock.Id)));

    [Fact, Shows("GR-16")]
    public void the_panel_of_an_appeal_shares_nobody_with_those_who_decided() => Always(moment => moment.Facts is not [AppealPanelSeated seated]
        || (!seated.Members.Contains(moment.Before.Handler) && !seated.Members.Any(moment.Before.Deciders.Contains) && !seated.Members.Any(moment.Before.Conflicted.Contains)));

    [Fact, Shows("GR-08")]
    public void whoever_has_a_conflict_of_interest_does_nothing_and_handles_nothing() => Always(moment =>
        (moment.Facts.Count == 0 || !moment.Before.Conflicted.Contains(moment.Attempt.Act.Actor)) && (moment.After.Handler is null || !moment.After.Conflicted.Contains(moment.After.Handler)) && !moment.After.Panel.Any(moment.After.Conflicted.Contains));

    [Fact, Shows("GR-03")]
    public void no_message_no_question_and_no_new_handler_moves_when_a_clock_is_due() => Always(moment =>
        moment.ClocksBefore.All(before => moment.Clocks[before.Key].Due == before.Value.Due && moment.Clocks[before.Key].WarnAt == before.Value.WarnAt && moment.Clocks[before.Key].StartedAt == before.Value.StartedAt));

    [Fact, Shows("GR-03")]
    public void each_clock_stops_at_most_once() => Always(moment => moment.ClocksBefore.All(before => before.Value.StoppedAt is null || moment.Clocks[before.Key].StoppedAt == before.Value.StoppedAt));

    [Fact]
    public void what_moved_or_became_a_dispute_is_touched_no_more() => Always(moment => moment.Before.State is not (GrievanceState.Moved or GrievanceState.BecameLandDispute) || moment.Facts.Count == 0);

    [Fact]
    public void a_refusal_says_what_to_do_and_names_a_rule_that_binds_the_command() => Always(moment => moment.Refusal is null
        || (moment.Refusal.Detail.EndsWith('.') && (moment.Refusal.Rule is not { } rule || Rules.All.Single(known => known.Id == rule).Binds.Contains(moment.Attempt.Command.GetType().Name))));

    [Fact]
    public void the_views_show_what_the_rules_see() => Prop.ForAll(Life.Lives, life =>
    {
        var facts = life.Moments().SelectMany(moment => moment.Facts).ToList();
        var grievance = life.Moments() is [.., var last] ? last.After : Given.AReceivedGrievance(life.Submitted);
        var (details, line) = (facts.Aggregate(Fold.Of<GrievanceDetails>(Given.Received(life.Submitted)), Decide.Apply), facts.Aggregate(Fold.Of<GrievanceLine>(Given.Received(life.Submitted)), Decide.Apply));
        var moved = grievance.State is GrievanceState.Moved;
        return (details.State, details.Handler, details.Danger) == (grievance.State, grievance.Handler, grievance.Danger)
            && line.State == grievance.State && (moved || (line.Handler, line.Danger, line.Category) == (grievance.Handler, grievance.Danger, grievance.Category))
            && details.Conflicted.ToHashSet().SetEquals(grievance.Conflicted) && details.Panel.ToHashSet().SetEquals(grievance.Panel);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void there_are_lives_that_reach_every_state_and_hold_every_fact()
    {
        var moments = Life.Lives.Generator.Sample(3000).SelectMany(life => life.Moments()).ToList();
        moments.Select(moment => moment.After.State).Distinct().ShouldBe(Enum.GetValues<GrievanceState>(), ignoreOrder: true);
        moments.SelectMany(moment => moment.Facts).Select(fact => fact.GetType()).Distinct().ShouldBe(
            typeof(GrievanceReceived).Assembly.GetTypes().Where(type => type.Namespace == typeof(GrievanceReceived).Namespace && type.IsDefined(typeof(Hosting.FactAttribute), inherit: false)).Except([typeof(GrievanceReceived), typeof(MessageLeft)]), ignoreOrder: true);
    }

    [Fact]
    public void a_state_can_be_written_down() => JsonSerializer.Serialize(Given.ADecidedAppeal()).ShouldNotBeEmpty();

    private static void Always(Func<Lived, bool> holds) => Prop.ForAll(Life.Lives, life => life.Moments().All(holds)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}

/// <summary>Whatever the staff list looks like, an escalation ends at somebody.</summary>
public sealed class on_every_ladder
{
    private static readonly string[] People = ["ann", "bob", "cid"];

    private static Arbitrary<(Rung[] Ladder, string[] Excluded, string? Owner)> Ladders => Arb.From(
        from held in Gen.Elements<string?>([.. People, null, null]).ArrayOf(5)
        from excluded in Gen.SubListOf(People)
        from owner in Gen.Elements<string?>([.. People, null])
        where held.OfType<string>().Except(excluded).Any()
        select (held.Select((person, at) => new Rung((LadderLevel)at, person)).ToArray(), excluded.ToArray(), owner));

    [Fact, Shows("GR-06")]
    public void an_escalation_lands_on_somebody_who_is_there_and_has_no_conflict_of_interest() => Prop.ForAll(Ladders, given =>
        Enumerable.Range(-1, 7).All(above => Escalation.Find(given.Ladder, above, given.Excluded, given.Owner) is var found
            && given.Ladder.Any(rung => rung.Person == found.Person) && !given.Excluded.Contains(found.Person)
            && (found.Person != given.Owner || given.Ladder.Select(rung => rung.Person).OfType<string>().Except(given.Excluded).All(person => person == given.Owner))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact, Shows("GR-06")]
    public void the_climb_ends_whoever_holds_how_many_rungs() => Prop.ForAll(Ladders, given =>
    {
        var (above, steps) = (-1, 0);
        for (; above < given.Ladder.Length && steps < 20; steps++)
            above = Escalation.Find(given.Ladder, above, given.Excluded, given.Owner).Rung;
        return steps <= given.Ladder.Length + 1;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
