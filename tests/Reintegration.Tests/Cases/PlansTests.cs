using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class a_draft_decides
{
    private static readonly ReintegrationCase Drafted = Given.AnAccompaniedCase().After(A.DraftPlan(), Acting.Caseworker);

    [Fact]
    public void what_is_approved_where_nothing_else_is_given()
    {
        ApprovePlanEndpoint.Post(A.ApprovePlan() with { Milestones = null }, Drafted, Acting.Supervisor).Milestones.ShouldBe([A.Trade, A.Reconciliation]);
        ApprovePlanEndpoint.Validate(A.ApprovePlan() with { Milestones = null }, Drafted, Acting.Supervisor).ShouldBeNull();
        ApprovePlanEndpoint.Validate(A.ApprovePlan() with { Milestones = null }, Given.AnAccompaniedCase(), Acting.Supervisor).ShouldBeByState();
        Drafted.After(A.ApprovePlan(), Acting.Supervisor).Draft.ShouldBeNull();
    }

    [Fact, Shows("R-19")]
    public void that_whoever_drafted_it_does_not_approve_it()
    {
        var own = Given.AnAccompaniedCase().After(A.DraftPlan(), Acting.Supervisor);
        ApprovePlanEndpoint.Validate(A.ApprovePlan(), own, Acting.Supervisor).ShouldBeBy("R-19");
        ApprovePlanEndpoint.Validate(A.ApprovePlan(), own, Acting.By(Actor.Supervisor with { Id = "another" })).ShouldBeNull();
    }

    [Fact, Shows("R-19")]
    public void that_the_draft_is_whole_too() => DraftPlanEndpoint.Validate(A.DraftPlan() with { Milestones = [A.Trade] }, Given.AnAccompaniedCase(), Acting.Caseworker).ShouldBeBy("R-19");

    [Fact, Shows("R-28")]
    public void that_nothing_is_approved_while_support_is_suspended() =>
        ApprovePlanEndpoint.Validate(A.ApprovePlan(), Drafted.After(A.SuspendReintegrationSupport(), Acting.Supervisor), Acting.Supervisor).ShouldBeBy("R-28");
}

public sealed class revise_plan_decides
{
    [Fact]
    public void what_changes_why_and_that_what_was_reached_stays()
    {
        var revised = Given.AnActiveCase().After(A.RevisePlan(), Acting.Supervisor);
        (revised.PlanVersion, revised.State, revised.Achieved.Single()).ShouldBe((2, CaseState.Active, "M1"));
        RevisePlanEndpoint.Post(A.RevisePlan(), Given.AnActiveCase(), Acting.Supervisor).ShouldSatisfyAllConditions(
            fact => (fact.FromVersion, fact.ToVersion, fact.Why).ShouldBe((1, 2, PlanChange.NewNeed)), fact => fact.Milestones.Count.ShouldBe(3));
    }

    [Fact, Shows("R-19")]
    public void that_it_is_agreed_and_approved_by_another_and_drops_nothing_that_was_reached()
    {
        Refusal(A.RevisePlan() with { ParticipantSigned = false }).ShouldBeBy("R-19");
        Refusal(A.RevisePlan() with { Milestones = [A.Trade with { Code = "M9" }, A.Reconciliation] }).ShouldBeBy("R-19");
        RevisePlanEndpoint.Validate(A.RevisePlan(), Given.AnActiveCase(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-19");
    }

    [Fact, Shows("R-19")]
    public void that_a_provider_works_in_the_area_once_anybody_is_listed_for_it()
    {
        RevisePlanEndpoint.Validate(A.RevisePlan(), Given.AnActiveCase(), Acting.Supervisor, A.Directory).ShouldBeNull();
        var elsewhere = A.RevisePlan() with { Milestones = [A.Trade, A.Reconciliation, A.Tailoring with { Provider = "PRV-77" }] };
        RevisePlanEndpoint.Validate(elsewhere, Given.AnActiveCase(), Acting.Supervisor, A.Directory).ShouldBeBy("R-19");
        RevisePlanEndpoint.Validate(elsewhere, Given.AnActiveCase(), Acting.Supervisor, A.Directory with { Providers = [] }).ShouldBeNull();
        ApprovePlanEndpoint.Validate(A.ApprovePlan() with { Milestones = elsewhere.Milestones }, Given.AnAccompaniedCase(), Acting.Supervisor, A.Directory).ShouldBeBy("R-19");
    }

    [Fact, Shows("R-21")]
    public void that_training_meets_a_demand() => Refusal(With(A.Tailoring with { MarketDemand = null })).ShouldBeBy("R-21");

    [Fact, Shows("R-23")]
    public void that_somebody_with_a_disability_can_reach_it()
    {
        Refusal(With(A.Tailoring with { ForDisability = true })).ShouldBeBy("R-23");
        Refusal(With(A.Tailoring with { ForDisability = true, Access = AccessAnswer.NotReachable })).ShouldBeBy("R-23");
        Refusal(With(A.Tailoring with { ForDisability = true, Access = AccessAnswer.Arranged })).ShouldBeNull();
    }

    private static RevisePlan With(Milestone milestone) => A.RevisePlan() with { Milestones = [A.Trade, A.Reconciliation, milestone] };

    private static Refusal? Refusal(RevisePlan command) => RevisePlanEndpoint.Validate(command, Given.AnActiveCase(), Acting.Supervisor);
}

public sealed class a_start_up_grant_decides
{
    private static readonly ReintegrationCase Planned = Given.AnActiveCase().After(A.RecordBusinessPlan(), Acting.Caseworker);
    private static readonly ReintegrationCase Granted = Planned.After(A.AwardStartUpGrant(), Acting.Supervisor);
    private static readonly ReintegrationCase Begun = Granted.After(A.PayGrantInstalment(), Acting.Caseworker);

    [Fact, Shows("R-20")]
    public void that_there_is_a_business_plan_that_another_recorded()
    {
        Refusal(A.AwardStartUpGrant(), Given.AnActiveCase()).ShouldBeBy("R-20");
        Refusal(A.AwardStartUpGrant(), Given.AnActiveCase().After(A.RecordBusinessPlan(), Acting.Supervisor)).ShouldBeBy("R-20");
        AwardStartUpGrantEndpoint.Validate(A.AwardStartUpGrant(), Planned, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-20");
    }

    [Fact, Shows("R-20")]
    public void that_it_is_given_in_parts_and_in_kind_where_possible()
    {
        Refusal(A.AwardStartUpGrant() with { Instalments = [A.Francs(300_000)] }).ShouldBeBy("R-20");
        Refusal(A.AwardStartUpGrant() with { Modality = Modality.Cash }).ShouldBeBy("R-20");
        Refusal(A.AwardStartUpGrant() with { Modality = Modality.Cash, CashGround = CashGround.NoSupplier }).ShouldBeNull();
    }

    [Fact, Shows("R-20")]
    public void that_the_next_part_follows_a_visit()
    {
        Paying(2, Begun).ShouldBeBy("R-20");
        Paying(2, Begun.After(A.RecordFollowUpVisit(), Acting.Caseworker)).ShouldBeNull();
    }

    [Fact, Shows("R-16")]
    public void that_a_part_is_paid_once_and_not_by_whoever_approved()
    {
        Paying(1, Begun).ShouldBeBy("R-16");
        PayGrantInstalmentEndpoint.Validate(A.PayGrantInstalment(), Granted, Acting.Supervisor).ShouldBeBy("R-16");
        Paying(2, Granted).ShouldBeByState();
        Paying(1, Planned).ShouldBeByState();
    }

    private static Refusal? Paying(int number, ReintegrationCase @case) => PayGrantInstalmentEndpoint.Validate(A.PayGrantInstalment() with { Number = number }, @case, Acting.Caseworker);

    private static Refusal? Refusal(AwardStartUpGrant command, ReintegrationCase? @case = null) => AwardStartUpGrantEndpoint.Validate(command, @case ?? Planned, Acting.Supervisor);
}

public sealed class a_plan_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task is_drafted_approved_revised_and_keeps_what_was_reached()
    {
        var planned = await service.AnAccompaniedCaseAsync().After(service, Actor.Caseworker, A.DraftPlan()).After(service, Actor.Supervisor, A.ApprovePlan() with { Milestones = null })
            .After(service, Actor.Caseworker, A.RecordMilestoneAchieved()).After(service, Actor.Supervisor, A.RevisePlan());

        var details = await service.DetailsAsync(planned);
        details.GetProperty("planVersion").GetInt32().ShouldBe(2);
        details.GetProperty("plan").EnumerateArray().Select(milestone => milestone.GetProperty("achievedBy").GetString()).ShouldBe(["certificate", null, null]);
        details.GetProperty("draft").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task is_followed_by_a_grant_in_parts()
    {
        var paid = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordBusinessPlan()).After(service, Actor.Supervisor, A.AwardStartUpGrant()).After(service, Actor.Caseworker, A.PayGrantInstalment());
        (await service.DoAsync(Actor.Caseworker, paid, A.PayGrantInstalment() with { Number = 2 })).ShouldBeRefusedBy("R-20");
        var visited = await Task.FromResult(paid).After(service, Actor.Caseworker, A.RecordFollowUpVisit()).After(service, Actor.Caseworker, A.PayGrantInstalment() with { Number = 2 });
        (await service.DetailsAsync(visited)).GetProperty("grant").GetProperty("paid").GetInt32().ShouldBe(2);
    }
}
