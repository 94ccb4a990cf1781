using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests.Projects;

/// <summary>From the finished works to what is said long after.</summary>
public sealed class the_close_decides
{
    [Fact]
    public void what_was_paid_spent_and_returned()
    {
        var closed = CloseProjectEndpoint.Post(A.CloseProject(), Given.AHandedOverProject());
        (closed.Released, closed.Spent, closed.Returned, closed.WomenTargeted).ShouldBe((A.Cfa(16_000_000), A.Cfa(15_650_000), A.Cfa(350_000), 50));
    }

    [Fact, Shows("C-25")]
    public void that_an_asset_has_one_custodian_by_code_or_by_name()
    {
        Refusal(A.HandOverAsset() with { Custodian = null }, Given.ABuiltProject()).ShouldBeBy("C-25");
        Refusal(A.HandOverAsset() with { Institution = "MAIRIE-DJIBO" }, Given.ABuiltProject()).ShouldBeBy("C-25");
        Refusal(A.HandOverAsset() with { Institution = "MAIRIE-DJIBO", Custodian = null }, Given.ABuiltProject()).ShouldBeNull();
    }

    [Fact, Shows("C-25")]
    public void that_somebody_took_the_asset_over() => Refusal(A.CloseProject(), Given.ABuiltProject()).ShouldBeBy("C-25");

    [Fact, Shows("C-25")]
    public void that_every_tranche_is_accounted_for_or_withheld()
    {
        var open = Given.AProjectHalfway().After(A.CompleteWorks(), Later.Caseworker).After(A.HandOverAsset(), Later.Caseworker);
        Refusal(A.CloseProject(), open).ShouldBeBy("C-25");
        Refusal(A.CloseProject(), open.After(A.WithholdTranche(), Later.Supervisor)).ShouldBeNull();
    }

    [Fact, Shows("C-25")]
    public void that_exactly_what_was_not_spent_is_returned()
    {
        Refusal(A.CloseProject() with { Returned = A.Cfa(349_999) }).ShouldBeBy("C-25");
        Refusal(A.CloseProject() with { Returned = A.Cfa(350_001) }).ShouldBeBy("C-25");
        Refusal(A.CloseProject() with { Returned = new("350000.00", "USD") }).ShouldBeBy("C-25");
    }

    [Fact, Shows("C-25")]
    public void that_people_add_up_are_linked_on_and_were_heard()
    {
        Refusal(A.CloseProject() with { Reached = new(108, 52, 54, 1) }).ShouldBeBy("C-25");
        Refusal(A.CloseProject() with { ParticipantsLinkedOn = false }).ShouldBeBy("C-25");
        Refusal(A.CloseProject() with { FeedbackMeetingOn = Later.Day.AddDays(1) }).ShouldBeBy("C-25");
    }

    [Fact, Shows("C-19")]
    public void that_no_grave_concern_is_open() => Refusal(A.CloseProject(), Given.AHandedOverProject().InDoubt()).ShouldBeBy("C-19");

    [Fact]
    public void what_a_project_owes_that_ends_before_its_time()
    {
        TerminateProjectEndpoint.Post(A.TerminateProject(), Given.AProjectHalfway()).ToReturn.ShouldBe(A.Cfa(350_000));
        TerminateProjectEndpoint.Post(A.TerminateProject(), Given.AnApprovedProject()).ToReturn.ShouldBeNull();
    }

    [Fact]
    public void that_a_project_is_judged_ex_post_after_it() => Refusal(A.RecordEvaluation() with { Kind = EvaluationKind.ExPost }, Given.AnImplementingProject()).ShouldBeByState();

    [Fact, Shows("C-26")]
    public void that_nothing_but_an_evaluation_follows()
    {
        var (closed, selecting, reviewing) = (Given.AClosedProject(), Given.ASelectionCommittee(), Given.AReviewingCommittee());
        object[] commands =
        [
            A.SelectProposal(selecting.Id), A.DeclineProposal(selecting.Id), A.PresentForReview(reviewing.Id), A.RequestRevision(), A.ReviseProposal(), A.ApproveProposal(reviewing.Id), A.RejectProposal(reviewing.Id),
            A.GiveCommunitySignOff(), A.ClearPartner(), A.SignGrantAgreement(), A.ReleaseTranche(), A.RecordMonitoringVisit(), A.SubmitTrancheReport(), A.AcceptTrancheReport(), A.WithholdTranche(),
            A.RaiseHarmConcern(), A.ResolveHarmConcern(), A.SuspendProject(), A.ResumeProject(), A.CompleteWorks(), A.HandOverAsset(), A.CloseProject(), A.TerminateProject(),
        ];
        foreach (var command in commands)
            Taken.Take(command, closed, Later.Supervisor, command is SelectProposal or DeclineProposal ? selecting : reviewing, Given.Portfolio).Refusal.ShouldBeBy("C-26");

        Refusal(A.RecordEvaluation() with { Kind = EvaluationKind.ExPost }, closed).ShouldBeNull();
        commands.Select(command => command.GetType().Name).ShouldBe(Rules.ClosedProjectsStayClosed.Binds, ignoreOrder: true);
        Decision.Endpoints(typeof(Rules).Assembly).Select(endpoint => Decision.CommandOf(endpoint)).Where(command => command.Namespace == typeof(CvrProject).Namespace).Select(command => command.Name)
            .ShouldBe([.. Rules.ClosedProjectsStayClosed.Binds, nameof(SubmitProposal), nameof(RecordEvaluation), nameof(CorrectProjectFact)], ignoreOrder: true);
    }

    [Fact, Shows("C-25")]
    public void that_a_correction_names_what_it_corrects_and_adds_up()
    {
        var correcting = Later.Supervisor with { Corrects = Guid.NewGuid() };
        Refusal(A.CorrectProjectFact(), Given.AClosedProject()).ShouldBeByState();
        Taken.Take(A.CorrectProjectFact(), Given.AClosedProject(), correcting).Refusal.ShouldBeNull();
        Taken.Take(A.CorrectProjectFact() with { Reached = null }, Given.AClosedProject(), correcting).Refusal.ShouldBeByState();
        Taken.Take(A.CorrectProjectFact() with { Reached = new(106, 52, 52, 1) }, Given.AClosedProject(), correcting).Refusal.ShouldBeBy("C-25");
        Taken.Take(A.CorrectProjectFact(), Given.AnImplementingProject(), correcting).Refusal.ShouldBeByState();
    }

    private static Refusal? Refusal(object command, CvrProject? project = null) => Taken.Take(command, project ?? Given.AHandedOverProject(), Later.Supervisor).Refusal;
}
