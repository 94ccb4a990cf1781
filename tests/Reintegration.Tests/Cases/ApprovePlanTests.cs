using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class approve_plan_decides
{
    [Fact]
    public void that_the_plan_holds_and_who_approved_it()
    {
        var approved = ApprovePlanEndpoint.Post(A.ApprovePlan(), Given.AnAccompaniedCase(), Acting.Supervisor);
        (approved.PlanVersion, approved.Approver).ShouldBe((1, "a-supervisor"));
        approved.Milestones.ShouldBe([A.Trade, A.Reconciliation]);
    }

    [Fact]
    public void that_a_later_plan_starts_anew() =>
        Given.AnActiveCase().After(A.ApprovePlan(), Acting.Supervisor).ShouldSatisfyAllConditions(
            replanned => replanned.PlanVersion.ShouldBe(2),
            replanned => replanned.State.ShouldBe(CaseState.Planned),
            replanned => replanned.Achieved.ShouldBeEmpty());

    [Fact, Shows("R-19")]
    public void that_the_caseworker_does_not_approve() =>
        ApprovePlanEndpoint.Validate(A.ApprovePlan(), Given.AnAccompaniedCase(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-19");

    [Fact, Shows("R-19")]
    public void that_there_is_a_caseworker() => ApprovePlanEndpoint.Validate(A.ApprovePlan(), Given.ARegisteredCase(), Acting.Supervisor).ShouldBeBy("R-19");

    [Fact, Shows("R-19")]
    public void that_the_participant_agrees() => Refusal(A.ApprovePlan() with { ParticipantSigned = false }).ShouldBeBy("R-19");

    [Fact, Shows("R-19")]
    public void that_the_plan_is_economic_and_social()
    {
        Refusal(A.ApprovePlan() with { Milestones = [A.Trade] }).ShouldBeBy("R-19");
        Refusal(A.ApprovePlan() with { Milestones = [A.Reconciliation] }).ShouldBeBy("R-19");
        Refusal(A.ApprovePlan() with { Milestones = [A.Trade, A.Reconciliation with { Track = Track.Psychosocial }] }).ShouldBeNull();
    }

    [Fact, Shows("R-19")]
    public void that_every_milestone_is_due_later_and_has_a_code_of_its_own()
    {
        Refusal(A.ApprovePlan() with { Milestones = [A.Trade with { Due = new(2025, 1, 15) }, A.Reconciliation] }).ShouldBeBy("R-19");
        Refusal(A.ApprovePlan() with { Milestones = [A.Trade, A.Reconciliation with { Code = A.Trade.Code }] }).ShouldBeBy("R-19");
    }

    [Fact, Shows("R-05")]
    public void that_nothing_is_planned_for_a_child() => ApprovePlanEndpoint.Validate(A.ApprovePlan(), Given.AnAccompaniedCase().InDoubt(), Acting.Supervisor).ShouldBeBy("R-05");

    private static Refusal? Refusal(ApprovePlan command) => ApprovePlanEndpoint.Validate(command, Given.AnAccompaniedCase(), Acting.Supervisor);
}

public sealed class approve_plan_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task shows_the_plan()
    {
        var planned = await service.AnAccompaniedCaseAsync().After(service, Actor.Supervisor, A.ApprovePlan());

        var details = await service.DetailsAsync(planned);
        details.GetProperty("state").GetString().ShouldBe("planned");
        details.GetProperty("plan").EnumerateArray().Select(planned => planned.GetProperty("milestone").GetProperty("code").GetString()).ShouldBe(["M1", "M2"]);
    }

    [Fact]
    public async Task points_into_the_milestone_that_is_at_fault()
    {
        var accompanied = await service.AnAccompaniedCaseAsync();
        (await service.DoAsync(Actor.Supervisor, accompanied, A.ApprovePlan() with { Milestones = [A.Trade, A.Reconciliation with { Goal = "Join a committee!" }] })).ShouldPointAt("/milestones/1/goal");
    }
}
