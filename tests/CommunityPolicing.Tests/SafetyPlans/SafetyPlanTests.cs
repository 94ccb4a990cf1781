using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests.SafetyPlans;

public sealed class agree_safety_plan_decides
{
    [Theory, Shows("PO-04")]
    [InlineData(CommitmentOwner.Police)]
    [InlineData(CommitmentOwner.LocalAuthority)]
    [InlineData(CommitmentOwner.Community)]
    public void that_each_side_owes_something(CommitmentOwner missing)
    {
        var forum = Given.AForumWithPromises();
        forum.Refusing(A.AgreeSafetyPlan([.. forum.Commitments.Where(taken => taken.Value.Owner != missing).Select(taken => taken.Key)]), Acting.Supervisor).ShouldBeBy("PO-04");
    }

    [Fact, Shows("PO-04")]
    public void that_all_three_sign() => Refusing(command => command with { Signatories = [CommitmentOwner.Police, CommitmentOwner.Community] }).ShouldBeBy("PO-04");

    [Fact, Shows("PO-01")]
    public void that_the_vote_counts()
    {
        var forum = Given.AForumWithPromises().After(A.HoldMeeting() with { Quorate = false }, Acting.Committee);
        forum.Refusing(A.AgreeSafetyPlan([.. forum.Commitments.Keys]), Acting.Supervisor).ShouldBeBy("PO-01");
    }

    [Theory, Shows("PO-07")]
    [InlineData("2025-01-15", false)]
    [InlineData("2025-01-16", true)]
    [InlineData("2026-01-15", true)]
    [InlineData("2026-01-16", false)]
    public void that_it_is_for_twelve_months_at_most(string until, bool agreed)
    {
        var refusal = Refusing(command => command with { Until = DateOnly.Parse(until) });
        if (agreed)
            refusal.ShouldBeNull();
        else
            refusal.ShouldBeBy("PO-07");
    }

    [Fact]
    public void that_its_promises_were_made_there() => Refusing(command => command with { Commitments = [.. command.Commitments, Guid.NewGuid()] }).ShouldBeByState();

    private static Hosting.Refusal? Refusing(Func<AgreeSafetyPlan, AgreeSafetyPlan> otherwise) =>
        Given.AForumWithPromises() is var forum ? forum.Refusing(otherwise(A.AgreeSafetyPlan([.. forum.Commitments.Keys])), Acting.Supervisor) : null;
}

public sealed class review_plan_decides
{
    [Fact, Shows("PO-07")]
    public void that_the_next_review_is_within_three_months_and_before_the_end()
    {
        Given.ASafetyPlan().ReviewBy.ShouldBe(new(2025, 4, 15));
        Given.ASafetyPlan().After(A.ReviewPlan(), Acting.Committee.On(new(2025, 4, 10))).ReviewBy.ShouldBe(new(2025, 7, 10));
        Given.ASafetyPlan().After(A.ReviewPlan(), Acting.Committee.On(new(2025, 11, 1))).ReviewBy.ShouldBe(new(2025, 12, 31));
    }

    [Fact, Shows("PO-07")]
    public void that_what_ran_out_is_not_reviewed_whether_the_clock_saw_it_or_not()
    {
        Given.ASafetyPlan().Refusing(A.ReviewPlan(), Acting.Committee.On(new(2026, 1, 1))).ShouldBeBy("PO-07");
        Fold.After(Given.ASafetyPlan(), new SafetyPlanLapsed(new(2025, 12, 31))).Refusing(A.ReviewPlan(), Acting.Committee).ShouldBeBy("PO-07");
    }

    [Fact, Shows("PO-06")]
    public void that_no_more_is_confirmed_than_delivered() => Given.ASafetyPlan().Refusing(A.ReviewPlan() with { Delivered = 1, Confirmed = 2 }, Acting.Committee).ShouldBeBy("PO-06");

    [Fact]
    public void that_no_more_is_counted_than_was_promised() => Given.ASafetyPlan().Refusing(A.ReviewPlan() with { Delivered = 2, Missed = 2 }, Acting.Committee).ShouldBeByState();
}

public sealed class publish_plan_summary_decides
{
    [Fact, Shows("PO-07")]
    public void that_a_plan_whose_review_is_late_is_reviewed_first()
    {
        Given.ASafetyPlan().RefusingToPublish(A.PublishPlanSummary(), Acting.Caseworker.On(new(2025, 4, 15))).ShouldBeNull();
        Given.ASafetyPlan().RefusingToPublish(A.PublishPlanSummary(), Acting.Caseworker.On(new(2025, 4, 16))).ShouldBeBy("PO-07");
        Given.ASafetyPlan().RefusingToPublish(A.PublishPlanSummary(), Acting.Caseworker.On(new(2026, 2, 1))).ShouldBeBy("PO-07");
    }

    [Fact]
    public void that_summaries_are_numbered() =>
        Fold.After(Given.ASafetyPlan(), PublishPlanSummaryEndpoint.Post(A.PublishPlanSummary(), Given.ASafetyPlan())) .Summaries.ShouldBe(1);

    [Fact, Shows("PO-05")]
    public void that_what_its_owner_has_not_accepted_is_not_promised()
    {
        var plan = Given.ASafetyPlan();
        Guid[] promises = [.. plan.Commitments];
        plan.RefusingToPublish(A.PublishPlanSummary() with { Promised = promises }, Acting.Caseworker, promises[0], promises[1]).ShouldBeBy("PO-05");
        plan.RefusingToPublish(A.PublishPlanSummary() with { Promised = promises[..2] }, Acting.Caseworker, promises[0], promises[1]).ShouldBeNull();
        plan.RefusingToPublish(A.PublishPlanSummary() with { Promised = [Guid.NewGuid()] }, Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class a_plan_that_ran_out
{
    [Fact, Shows("PO-07")]
    public void shows_as_lapsed_before_the_clock_has_come_to_it()
    {
        var forum = Given.AForumWithPromises();
        var details = Fold.Of<SafetyPlanDetails>(AgreeSafetyPlanEndpoint.Agree(A.AgreeSafetyPlan([.. forum.Commitments.Keys]), forum, Acting.Supervisor));
        details.On(new(2025, 12, 31)).State.ShouldBe(SafetyPlanState.InForce);
        details.On(new(2026, 1, 1)).State.ShouldBe(SafetyPlanState.Lapsed);
    }
}

public sealed class a_safety_plan_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task is_agreed_published_and_reviewed()
    {
        var plan = await service.ASafetyPlanAsync().After(service, Actor.Caseworker, A.PublishPlanSummary()).After(service, Actor.Committee, A.ReviewPlan());
        var details = await service.DetailsAsync(plan, Actor.Committee);
        details.GetProperty("agreed").GetProperty("commitments").GetArrayLength().ShouldBe(3);
        details.GetProperty("lastReview").GetProperty("confirmed").GetInt32().ShouldBe(1);
        details.GetProperty("summary").GetProperty("summaryVersion").GetInt32().ShouldBe(1);
        (await service.HistoryAsync(plan)).ShouldBe(["safety-plan-agreed", "safety-plan-published", "safety-plan-reviewed"]);
        await service.LineAsync(plan, "inForce", such: line => line.GetProperty("published").GetBoolean());
    }

    [Fact, Shows("PO-05")]
    public async Task publishes_as_promised_only_what_was_accepted()
    {
        var plan = await service.ASafetyPlanAsync();
        var promise = (await service.DetailsAsync(plan)).GetProperty("agreed").GetProperty("commitments")[0].GetGuid();
        (await service.DoAsync(Actor.Caseworker, plan, A.PublishPlanSummary() with { Promised = [promise] })).ShouldBeRefusedBy("PO-05");

        await Task.FromResult(new StandingRecord($"{GivenOverHttp.Base}/commitments/{promise}", 1)).After(service, Actor.Caseworker, A.AcceptCommitment());
        var published = await Task.FromResult(plan).After(service, Actor.Caseworker, A.PublishPlanSummary() with { Promised = [promise] });
        (await service.DetailsAsync(published)).GetProperty("summary").GetProperty("promised")[0].GetGuid().ShouldBe(promise);
    }

    [Fact]
    public async Task names_the_rule_that_refuses()
    {
        var forum = await service.AForumWithPromisesAsync();
        var only = (await service.DetailsAsync(forum)).GetProperty("commitments")[0].GetProperty("commitment").GetGuid();
        (await service.DoAsync(Actor.Committee, forum, A.AgreeSafetyPlan(only) with { Until = GivenOverHttp.Today.AddMonths(6) })).ShouldBeRefusedBy("PO-04");
    }
}
