using Concord.Harness;
using Concord.ViolenceReduction.Areas;

namespace Concord.ViolenceReduction.Tests.Areas;

public sealed class publish_eligibility_criteria_decides
{
    [Fact]
    public void the_number_that_they_are_known_by()
    {
        var area = Given.AnAreaWithCriteria();
        area.Criteria!.Number.ShouldBe(1);
        area.After(A.PublishEligibilityCriteria() with { Languages = ["mos"] }, Acting.Caseworker).Criteria.ShouldNotBeNull().Number.ShouldBe(2);
    }

    [Fact, Shows("C-04")]
    public void that_a_channel_reaches_those_who_do_not_read() => Refusal(A.PublishEligibilityCriteria() with { Channels = [PublicChannel.Noticeboard] }).ShouldBeBy("C-04");

    [Fact, Shows("C-04")]
    public void that_active_members_of_armed_groups_are_kept_out() => Refusal(A.PublishEligibilityCriteria() with { Exclusions = [ExclusionGround.SupportedElsewhere] }).ShouldBeBy("C-04");

    [Fact]
    public void that_the_area_is_selected() => PublishEligibilityCriteriaEndpoint.Validate(A.PublishEligibilityCriteria(), Given.AnAssessedArea()).ShouldBeByState();

    private static Hosting.Refusal? Refusal(PublishEligibilityCriteria command) => PublishEligibilityCriteriaEndpoint.Validate(command, Given.ASelectedArea());
}
