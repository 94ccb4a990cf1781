using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class record_milestone_achieved_decides
{
    [Fact]
    public void on_which_track_and_by_what_it_is_shown() =>
        RecordMilestoneAchievedEndpoint.Post(A.RecordMilestoneAchieved(), Given.APlannedCase()).ShouldBe(new MilestoneAchieved("M1", Track.Economic, Evidence.Certificate));

    [Fact]
    public void that_the_plan_has_it_and_it_was_not_achieved_before()
    {
        Refusal(A.RecordMilestoneAchieved() with { Milestone = "M9" }, Given.APlannedCase()).ShouldBeByState();
        Refusal(A.RecordMilestoneAchieved(), Given.AnActiveCase()).ShouldBeByState();
    }

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_alone_says_so() =>
        RecordMilestoneAchievedEndpoint.Validate(A.RecordMilestoneAchieved(), Given.APlannedCase(), Acting.By(Actor.Caseworker with { Office = "DORI" })).ShouldBeBy("R-29");

    [Fact, Shows("R-05")]
    public void that_a_child_achieves_nothing_here() => Refusal(A.RecordMilestoneAchieved(), Given.APlannedCase().InDoubt()).ShouldBeBy("R-05");

    private static Refusal? Refusal(RecordMilestoneAchieved command, ReintegrationCase @case) => RecordMilestoneAchievedEndpoint.Validate(command, @case, Acting.Caseworker);
}

public sealed class record_milestone_achieved_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task marks_it_in_the_plan_and_makes_the_case_active()
    {
        var active = await service.APlannedCaseAsync().After(service, Actor.Caseworker, A.RecordMilestoneAchieved());

        var details = await service.DetailsAsync(active);
        details.GetProperty("state").GetString().ShouldBe("active");
        details.GetProperty("plan").EnumerateArray().Select(planned => planned.GetProperty("achievedBy").GetString()).ShouldBe(["certificate", null]);
    }

    [Fact]
    public async Task is_refused_to_another_office()
    {
        var planned = await service.APlannedCaseAsync();
        (await service.DoAsync(Actor.Caseworker with { Office = "DORI" }, planned, A.RecordMilestoneAchieved())).ShouldBeRefusedBy("R-29");
    }
}
