using Concord.Harness;

namespace Concord.ViolenceReduction.Tests.Areas;

public sealed class an_area_over_http(ViolenceReductionHost service)
{
    [Fact]
    public async Task is_assessed_selected_told_of_and_given_up()
    {
        var area = await service.DoneAsync(Actor.Caseworker, await service.AnAreaWithCriteriaAsync(), A.ReassessArea());
        area = await service.DoneAsync(Actor.Supervisor, area, A.DeselectArea());
        var shown = (await service.SendAsync(Request.Get(Actor.Partner, area.Url))).ShouldShow();
        shown.GetProperty("state").GetString().ShouldBe("deselected");
        shown.GetProperty("criteria").GetProperty("number").GetInt32().ShouldBe(1);
        (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/violence-reduction/history/{area.Id}"))).ShouldShow().GetRawText().ShouldContain("eligibility-criteria-published");
    }

    [Fact, Shows("C-01")]
    public async Task is_not_selected_on_half_an_assessment()
    {
        var area = await service.OpenAsync(Actor.Caseworker, "areas", A.AssessArea() with { Assessment = A.Assessment with { LeftOut = null } });
        (await service.DoAsync(Actor.Supervisor, area, A.SelectArea())).ShouldBeRefusedBy("C-01");
    }

    [Fact, Shows("C-04")]
    public async Task takes_no_proposal_before_its_criteria_are_published()
    {
        var area = await service.DoneAsync(Actor.Supervisor, await service.AnAssessedAreaAsync(), A.SelectArea());
        (await service.SendAsync(Request.Command(Actor.Partner, "/v1/violence-reduction/projects", A.SubmitProposal(area.Id)))).ShouldBeRefusedBy("C-04");
    }
}
