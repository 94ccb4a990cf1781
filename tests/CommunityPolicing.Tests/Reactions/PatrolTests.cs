using Concord.CommunityPolicing.Patrols;
using Concord.CommunityPolicing.Reactions;
using Concord.Contracts;
using Concord.Harness;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.CommunityPolicing.Tests.Reactions;

public sealed class plan_joint_patrol_decides
{
    private static readonly Guid Alert = Guid.Parse("a1e27000-0000-4000-8000-000000000001");
    private static readonly Guid Forum = Guid.Parse("f0000000-0000-4000-8000-000000000001");

    [Fact, Shows("PO-16")]
    public void that_the_patrol_cites_the_alert_and_goes_with_a_forum()
    {
        var planned = PlanJointPatrol.Decide(A.AlertIssued(Alert), Forum, standing: null).Last().ShouldBeOfType<JointPatrolPlanned>();
        (planned.Alert, planned.Forum, planned.Place, planned.From).ShouldBe((Alert, Forum, A.Place, new DateTimeOffset(2025, 1, 20, 6, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void that_without_a_forum_there_is_none() =>
        PlanJointPatrol.Decide(A.AlertIssued(Alert), forum: null, standing: null).Last().ShouldBe(new JointPatrolDeclined(Alert, 1, A.Place, PatrolDecline.NoForum));

    [Theory]
    [InlineData(SpotKind.Market, AlertUrgency.Immediate)]
    [InlineData(SpotKind.Field, AlertUrgency.Future)]
    public void that_only_fields_and_water_soon_need_one(SpotKind spot, AlertUrgency urgency) =>
        PlanJointPatrol.Decide(A.AlertIssued(Alert) with { Spot = spot, Urgency = urgency }, Forum, standing: null).Last().ShouldBeOfType<JointPatrolDeclined>().Reason.ShouldBe(PatrolDecline.NotNeeded);

    [Fact]
    public void that_a_later_version_moves_it_and_an_older_does_not()
    {
        var later = A.AlertIssued(Alert, version: 3) with { Latest = new(2025, 1, 30, 0, 0, 0, TimeSpan.Zero) };
        var planned = Live(A.AlertIssued(Alert), later);
        planned.Select(fact => fact.GetType()).ShouldBe([typeof(PatrolAlertHeard), typeof(JointPatrolPlanned), typeof(JointPatrolReplanned)]);
        Live(later, A.AlertIssued(Alert, version: 2)).Count.ShouldBe(2);
    }

    [Fact, Shows("PO-16")]
    public void that_it_stands_down_with_the_alert() => Live(A.AlertIssued(Alert), A.AlertEnded(Alert)).Last().ShouldBe(new JointPatrolStoodDown(Alert, AlertEnding.AllClear));

    [Fact]
    public void that_an_alert_that_is_over_plans_nothing_though_it_is_heard_of_later() =>
        Live(A.AlertEnded(Alert), A.AlertIssued(Alert)).Select(fact => fact.GetType()).ShouldBe([typeof(PatrolAlertHeard), typeof(PatrolAlertOver)]);

    /// <summary>Duplicates and disorder: whatever comes however often in whatever order, an alert that ended leaves no patrol standing, and there was at most one.</summary>
    [Fact]
    public void that_order_and_number_do_not_matter()
    {
        object[] told = [A.AlertIssued(Alert), A.AlertIssued(Alert, version: 2), A.AlertIssued(Alert, version: 3) with { Spot = SpotKind.Market }, A.AlertEnded(Alert)];
        Prop.ForAll(Gen.Elements(told).ListOf().ToArbitrary(), heard =>
        {
            var facts = Live([.. heard]);
            var ended = heard.Any(one => one is TranshumanceAlertEnded);
            var state = facts.Count == 0 ? (JointPatrolState?)null : Fold.Of<JointPatrol>(facts).State;
            return facts.Count(fact => fact is JointPatrolPlanned) <= 1 && facts.Count(fact => fact is JointPatrolStoodDown or PatrolAlertOver) == (ended ? 1 : 0)
                && (!ended || state is JointPatrolState.StoodDown or JointPatrolState.Over);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static List<object> Live(params object[] heard)
    {
        List<object> facts = [];
        foreach (var one in heard)
        {
            var standing = facts.Count == 0 ? null : Fold.Of<JointPatrol>(facts);
            facts.AddRange(one is TranshumanceAlertIssued issued ? PlanJointPatrol.Decide(issued, Forum, standing) : StandDown.Decide((TranshumanceAlertEnded)one, standing));
        }

        return facts;
    }
}

public sealed class an_alert_that_is_heard(CommunityPolicingHost service)
{
    [Fact, Shows("PO-16")]
    public async Task plans_one_patrol_with_a_forum_and_answers_and_stands_down_with_the_alert()
    {
        await service.AnActiveForumAsync();
        var (issued, told) = (A.AlertIssued(), Hearing.From(Contexts.Transhumance, A.AlertIssued()));
        told = told with { What = issued };
        await service.HearAsync(told, times: 3);
        await service.HearAsync(issued);

        var patrol = new StandingRecord($"{GivenOverHttp.Base}/joint-patrols/{PlanJointPatrol.PatrolOf(issued.Alert)}", 2);
        var details = await service.DetailsAsync(patrol, Actor.Committee);
        (details.GetProperty("state").GetString(), details.GetProperty("alert").GetGuid()).ShouldBe(("planned", issued.Alert));
        (await service.DetailsAsync(new($"{GivenOverHttp.Base}/forums/{details.GetProperty("forum").GetGuid()}", 1))).GetProperty("state").GetString().ShouldBe("active");
        (await service.HistoryAsync(patrol)).ShouldBe(["patrol-alert-heard", "joint-patrol-planned"]);
        await Patience.UntilAsync(() => service.WaitingAsync("transhumance", issued.Alert), told => told == 1);

        await service.HearAsync(A.AlertEnded(issued.Alert), times: 2);
        await service.HearAsync(A.AlertEnded(issued.Alert));
        await service.HearAsync(issued with { Version = 2 });
        (await service.HistoryAsync(patrol)).ShouldBe(["patrol-alert-heard", "joint-patrol-planned", "joint-patrol-stood-down"]);
        await Patience.UntilAsync(() => service.WaitingAsync("transhumance", issued.Alert), told => told == 2);
    }

    [Fact]
    public async Task is_declined_where_no_forum_meets()
    {
        var issued = A.AlertIssued() with { Place = "BF5702" };
        await service.HearAsync(issued);
        (await service.DetailsAsync(new($"{GivenOverHttp.Base}/joint-patrols/{PlanJointPatrol.PatrolOf(issued.Alert)}", 2))).GetProperty("declined").GetString().ShouldBe("noForum");
        await Patience.UntilAsync(() => service.WaitingAsync("transhumance", issued.Alert), told => told == 1);
    }

    [Fact]
    public async Task and_was_over_before_is_there_for_nobody()
    {
        var alert = Guid.NewGuid();
        await service.HearAsync(A.AlertEnded(alert));
        await service.HearAsync(A.AlertIssued(alert));
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{GivenOverHttp.Base}/joint-patrols/{PlanJointPatrol.PatrolOf(alert)}"))).ShouldBeProblem("not-found", 404);
        (await service.WaitingAsync("transhumance", alert)).ShouldBe(0);
    }
}
