using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests.Projects;

public sealed class submit_proposal_decides
{
    private static readonly SubmitProposal Usual = A.SubmitProposal(Fold.Stream);

    [Fact]
    public void who_proposes_and_from_which_office()
    {
        var submitted = SubmitProposalEndpoint.Submitted(Usual, Acting.Partner);
        (submitted.Proposer, submitted.Partner, submitted.Budget).ShouldBe(("a-partner", "PARTNER-SAHEL", A.Cfa(16_000_000)));
        Refusal(Usual).ShouldBeNull();
    }

    [Fact]
    public void that_the_area_is_there_and_selected_and_holds_the_place()
    {
        Refusal(Usual, area: null).ShouldBeByState();
        Refusal(Usual, Given.AnAssessedArea()).ShouldBeByState();
        Refusal(Usual, Given.AnAreaWithCriteria().After(A.DeselectArea(), Acting.Supervisor)).ShouldBeByState();
        Refusal(Usual with { Place = "BF5601" }).ShouldBeByState();
    }

    [Fact, Shows("C-04")]
    public void that_the_criteria_are_published() => Refusal(Usual, Given.ASelectedArea()).ShouldBeBy("C-04");

    [Fact, Shows("C-18")]
    public void that_the_tranches_make_the_budget()
    {
        Refusal(Usual with { Tranches = A.Plan(9_000_000, 6_999_999) }).ShouldBeBy("C-18");
        Refusal(Usual with { Tranches = A.Plan(16_000_000, 0) }).ShouldBeBy("C-18");
        Refusal(Usual with { Tranches = [.. A.Plan(9_000_000, 7_000_000).Reverse()] }).ShouldBeBy("C-18");
        Refusal(Usual with { Tranches = [A.Plan(9_000_000)[0], new(2, new("7000000.00", "USD"), new(2025, 5, 1))] }).ShouldBeBy("C-18");
    }

    [Fact, Shows("C-21")]
    public void that_it_lasts_as_long_as_its_kind_may()
    {
        Refusal(Lasting(ProjectKind.MissionFunded, 12)).ShouldBeNull();
        Refusal(Lasting(ProjectKind.MissionFunded, 13)).ShouldBeBy("C-21");
        Refusal(Lasting(ProjectKind.Pilot, 5)).ShouldBeBy("C-21");
        Refusal(Lasting(ProjectKind.Pilot, 9)).ShouldBeBy("C-21");
        Refusal(Lasting(ProjectKind.StopGap, 5)).ShouldBeBy("C-21");
        Refusal(Lasting(ProjectKind.StopGap, 18)).ShouldBeNull();
        Refusal(Lasting(ProjectKind.DonorFunded, 30)).ShouldBeNull();
    }

    [Fact]
    public void that_it_ends_after_it_starts() => Refusal(Usual with { Ends = Usual.Starts }).ShouldBeByState();

    [Fact]
    public void that_no_part_is_more_than_the_whole()
    {
        Refusal(Usual with { Targets = new(100, 101, 50) }).ShouldBeByState();
        Refusal(Usual with { Targets = new(100, 50, 101) }).ShouldBeByState();
    }

    private static SubmitProposal Lasting(ProjectKind kind, int months) => Usual with { Kind = kind, Ends = Usual.Starts.AddMonths(months) };

    private static Refusal? Refusal(SubmitProposal command) => Refusal(command, Given.AnAreaWithCriteria());

    private static Refusal? Refusal(SubmitProposal command, TargetArea? area) => SubmitProposalEndpoint.Validate(command, area, Acting.Partner);
}
