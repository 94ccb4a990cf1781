using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;

namespace Concord.ViolenceReduction.Tests.Areas;

public sealed class select_area_decides
{
    [Fact]
    public void that_the_area_is_selected()
    {
        var selected = Given.ASelectedArea();
        (selected.State, selected.Selection!.Concurrence).ShouldBe((AreaState.Selected, "PREF-SOUM-2025/04"));
    }

    [Fact, Shows("C-01")]
    public void that_the_assessment_is_no_older_than_twelve_months()
    {
        Refusal(A.SelectArea(), Assessed(A.Assessment with { AssessedOn = new(2024, 1, 14) })).ShouldBeBy("C-01");
        Refusal(A.SelectArea(), Assessed(A.Assessment with { AssessedOn = new(2024, 1, 15) })).ShouldBeNull();
    }

    [Fact, Shows("C-01")]
    public void that_the_assessment_is_whole_and_names_what_it_lacks()
    {
        foreach (var part in Enum.GetValues<AssessmentPart>())
        {
            var refusal = Refusal(A.SelectArea(), Assessed(A.Assessment with { Parts = [.. A.Assessment.Parts.Except([part])] }));
            refusal.ShouldBeBy("C-01");
            refusal!.Detail.ShouldContain(Words.Of(part));
        }
    }

    [Fact, Shows("C-01")]
    public void that_somebody_looked_at_the_areas_left_out()
    {
        Refusal(A.SelectArea(), Assessed(A.Assessment with { LeftOut = null })).ShouldBeBy("C-01");
        Refusal(A.SelectArea(), Assessed(A.Assessment with { LeftOut = [] })).ShouldBeNull();
    }

    [Fact, Shows("C-01")]
    public void that_women_were_heard_among_themselves_led_by_a_woman()
    {
        Refusal(A.SelectArea() with { Consultation = A.SelectArea().Consultation with { WomenOnly = false } }).ShouldBeBy("C-01");
        Refusal(A.SelectArea() with { Consultation = A.SelectArea().Consultation with { LedByWoman = false } }).ShouldBeBy("C-01");
        Refusal(A.SelectArea() with { Consultation = A.SelectArea().Consultation with { HeldOn = new(2025, 1, 16) } }).ShouldBeBy("C-01");
    }

    [Fact]
    public void that_it_was_not_selected_already() => Refusal(A.SelectArea(), Given.ASelectedArea()).ShouldBeByState();

    private static TargetArea Assessed(AreaAssessment assessment) => Given.AnAssessedArea(A.AssessArea() with { Assessment = assessment });

    private static Refusal? Refusal(SelectArea command, TargetArea? area = null) => SelectAreaEndpoint.Validate(command, area ?? Given.AnAssessedArea(), Acting.Supervisor);
}

public sealed class an_assessment
{
    [Fact]
    public void is_recorded_once_it_is_over()
    {
        AssessAreaEndpoint.Validate(A.AssessArea(), Acting.Caseworker).ShouldBeNull();
        AssessAreaEndpoint.Validate(A.AssessArea() with { Assessment = A.Assessment with { AssessedOn = new(2025, 1, 16) } }, Acting.Caseworker).ShouldBeByState();
        AssessAreaEndpoint.Validate(A.AssessArea() with { Assessment = A.Assessment with { BaselineOn = new(2024, 12, 21) } }, Acting.Caseworker).ShouldBeByState();
    }

    [Fact]
    public void is_recorded_where_whoever_records_it_works() =>
        AssessAreaEndpoint.Validate(A.AssessArea(), Acting.By(Actor.Caseworker with { Areas = ["BF46"] })).ShouldBeByState();

    [Fact]
    public void gives_way_to_a_later_one_and_not_to_an_earlier()
    {
        Given.ASelectedArea().After(A.ReassessArea(), Acting.Caseworker).Assessment.AssessedOn.ShouldBe(new(2025, 1, 10));
        ReassessAreaEndpoint.Validate(new(A.Assessment with { AssessedOn = new(2024, 12, 19) }), Given.ASelectedArea(), Acting.Caseworker).ShouldBeByState();
    }

    [Fact]
    public void opens_an_area_that_was_given_up_again()
    {
        var deselected = Given.ASelectedArea().After(A.DeselectArea(), Acting.Supervisor);
        (deselected.State, deselected.DeselectedFor).ShouldBe((AreaState.Deselected, DeselectionReason.Insecurity));
        deselected.After(A.ReassessArea(), Acting.Caseworker).State.ShouldBe(AreaState.Assessed);
        DeselectAreaEndpoint.Validate(A.DeselectArea(), deselected).ShouldBeByState();
    }
}
