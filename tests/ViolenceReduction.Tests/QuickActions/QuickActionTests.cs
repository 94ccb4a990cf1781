using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.QuickActions;
using Concord.ViolenceReduction.Reactions;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.ViolenceReduction.Tests.QuickActions;

public sealed class an_alert
{
    [Fact]
    public void proposes_one_quick_action()
    {
        var action = Fold.Of<QuickAction>(ProposeQuickAction.Decide(An.Alert(), standing: null));
        (action.State, action.Place, action.Alert).ShouldBe((QuickActionState.Proposed, A.Place, An.AlertId));
        ProposeQuickAction.Decide(An.Alert(), action).ShouldBeEmpty();
    }

    [Fact]
    public void asks_for_none_where_neither_field_nor_water_is_near_or_there_is_time()
    {
        ProposeQuickAction.Decide(An.Alert() with { Spot = SpotKind.Market }, standing: null).ShouldBeEmpty();
        ProposeQuickAction.Decide(An.Alert() with { Urgency = AlertUrgency.Future }, standing: null).ShouldBeEmpty();
        ProposeQuickAction.Decide(An.Alert() with { Spot = SpotKind.Water, Urgency = AlertUrgency.Immediate }, standing: null).ShouldNotBeEmpty();
    }

    [Fact]
    public void in_a_later_version_changes_the_time_and_in_an_earlier_nothing()
    {
        var second = Fold.Of<QuickAction>(ProposeQuickAction.Decide(An.Alert(version: 2), standing: null));
        ProposeQuickAction.Decide(An.Alert(version: 1), second).ShouldBeEmpty();
        ProposeQuickAction.Decide(An.Alert(version: 3), second).Single().ShouldBeOfType<QuickActionRetimed>().Timing.AlertVersion.ShouldBe(3);
    }

    [Fact]
    public void that_was_declined_is_left_alone()
    {
        var declined = An.Action().After(new DeclineQuickAction(QuickActionDecline.NobodyAvailable), Acting.Supervisor);
        ProposeQuickAction.Decide(An.Alert(version: 2), declined).ShouldBeEmpty();
        StandQuickActionDown.Decide(new(An.AlertId, AlertEnding.Expired), declined).ShouldBeEmpty();
    }

    [Fact]
    public void that_ended_stands_its_quick_action_down_and_says_how()
    {
        foreach (var ending in Enum.GetValues<AlertEnding>())
            StandQuickActionDown.Decide(new(An.AlertId, ending), An.Action()).Single().ShouldBe(new QuickActionStoodDown(An.AlertId, ending));
    }

    [Fact]
    public void that_is_told_in_any_order_and_any_number_of_times_comes_to_one_end() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements<object>(An.Alert(version: 1), An.Alert(version: 2), An.Alert(version: 3), new TranshumanceAlertEnded(An.AlertId, AlertEnding.AllClear))).ToArbitrary(),
        heard =>
        {
            var facts = new List<object>();
            foreach (var told in heard)
                facts.AddRange(Heard(told, facts.Count == 0 ? null : Fold.Of<QuickAction>(facts)));
            var ended = heard.OfType<TranshumanceAlertEnded>().Any();
            return heard.Length == 0
                || (Fold.Of<QuickAction>(facts) is var action && action.State == (ended ? QuickActionState.StoodDown : QuickActionState.Proposed)
                    && facts.Count(fact => fact is QuickActionProposed) <= 1 && facts.Count(fact => fact is QuickActionStoodDown or QuickActionForestalled) == (ended ? 1 : 0)
                    && (ended || action.Timing!.AlertVersion == heard.OfType<TranshumanceAlertIssued>().Max(alert => alert.Version)));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<object> Heard(object told, QuickAction? standing) =>
        told is TranshumanceAlertIssued issued ? ProposeQuickAction.Decide(issued, standing) : StandQuickActionDown.Decide((TranshumanceAlertEnded)told, standing);
}

public sealed class accept_quick_action_decides
{
    private static readonly AcceptQuickAction Usual = An.Acceptance(Fold.Stream);
    private static readonly SetAside Full = new(A.Place, A.Cfa(1_500_000), IsHeld: false);

    [Fact]
    public void what_is_done_and_who_says_so()
    {
        var accepted = An.Action().After(Usual, Acting.Caseworker, Full).Acceptance.ShouldNotBeNull();
        (accepted.Measure, accepted.Amount, accepted.Accepter).ShouldBe((QuickMeasure.FieldGuards, A.Cfa(400_000), "a-caseworker"));
    }

    [Fact, Shows("X9")]
    public void that_the_envelope_holds_it()
    {
        Refusal(Usual with { Amount = A.Cfa(1_500_001) }).ShouldBeBy("X9");
        Refusal(Usual with { Amount = A.Cfa(1_500_000) }).ShouldBeNull();
        Refusal(Usual with { Amount = new("400.00", "USD") }).ShouldBeBy("X9");
    }

    [Fact]
    public void that_the_envelope_is_one_of_a_running_project_of_the_place()
    {
        Refusal(Usual, Full with { Place = null }).ShouldBeByState();
        Refusal(Usual, Full with { Place = "BF5601" }).ShouldBeByState();
        Refusal(Usual, Full with { Left = null }).ShouldBeByState();
    }

    [Fact, Shows("C-19")]
    public void that_no_grave_concern_holds_the_project_s_money() => Refusal(Usual, Full with { IsHeld = true }).ShouldBeBy("C-19");

    [Fact]
    public void that_there_is_still_time() =>
        AcceptQuickActionEndpoint.Validate(Usual, An.Action(), Full, Acting.Supervisor.On(new(2025, 1, 25))).ShouldBeByState();

    [Fact]
    public void that_it_was_not_answered_already()
    {
        AcceptQuickActionEndpoint.Validate(Usual, An.Action().After(Usual, Acting.Caseworker, Full), Full, Acting.Supervisor).ShouldBeByState();
        DeclineQuickActionEndpoint.Validate(new(QuickActionDecline.TooLate), An.Action().After(Usual, Acting.Caseworker, Full)).ShouldBeByState();
    }

    private static Refusal? Refusal(AcceptQuickAction command, SetAside? envelope = null) => AcceptQuickActionEndpoint.Validate(command, An.Action(), envelope ?? Full, Acting.Supervisor);
}
