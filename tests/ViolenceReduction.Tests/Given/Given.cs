using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Committees;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests;

/// <summary>Areas, committees and projects at each stage of their lives, folded from the facts that real decisions make: no store, no HTTP.</summary>
internal static class Given
{
    /// <summary>A portfolio in which women have their share.</summary>
    public static readonly PortfolioShare Portfolio = new(10, 4);

    private static readonly Guid Selecting = Guid.Parse("c0c0c0c0-0000-4000-8000-0000000000c1");
    private static readonly Guid Reviewing = Guid.Parse("c0c0c0c0-0000-4000-8000-0000000000c2");

    public static TargetArea AnAssessedArea(AssessArea? assess = null) => Fold.Of<TargetArea>(AssessAreaEndpoint.Assessed(assess ?? A.AssessArea()));

    public static TargetArea ASelectedArea() => AnAssessedArea().After(A.SelectArea(), Acting.Supervisor);

    public static TargetArea AnAreaWithCriteria() => ASelectedArea().After(A.PublishEligibilityCriteria(), Acting.Caseworker);

    public static Committee ASelectionCommittee() => Seated(A.SeatCommittee(Fold.Stream)) with { Id = Selecting };

    public static Committee AReviewingCommittee() => Seated(A.SeatReviewers()) with { Id = Reviewing };

    public static CvrProject AProposal(SubmitProposal? submit = null) => Fold.Of<CvrProject>(SubmitProposalEndpoint.Submitted(submit ?? A.SubmitProposal(Fold.Stream), Acting.Partner));

    public static CvrProject ASelectedProposal(SubmitProposal? submit = null) => AProposal(submit).After(A.SelectProposal(Selecting), Acting.Committee, ASelectionCommittee());

    public static CvrProject APresentedProposal(SubmitProposal? submit = null) => ASelectedProposal(submit).After(A.PresentForReview(Reviewing), Acting.Caseworker, AReviewingCommittee());

    public static CvrProject AnApprovedProject(SubmitProposal? submit = null) =>
        APresentedProposal(submit).After(A.ApproveProposal(Reviewing), Later.Supervisor, AReviewingCommittee(), Portfolio);

    public static CvrProject ASignedOffProject() => AnApprovedProject().After(A.GiveCommunitySignOff(), Later.Committee);

    public static CvrProject AClearedProject() => ASignedOffProject().After(A.ClearPartner(), Later.Supervisor);

    public static CvrProject AContractedProject() => AClearedProject().After(A.SignGrantAgreement(), Later.Supervisor);

    public static CvrProject AnImplementingProject() => AContractedProject().After(A.ReleaseTranche(), Later.Supervisor);

    public static CvrProject AReportedProject() =>
        AnImplementingProject().After(A.RecordMonitoringVisit(), Later.Caseworker).After(A.SubmitTrancheReport(), Later.Partner);

    public static CvrProject AProjectHalfway() => AReportedProject().After(A.AcceptTrancheReport(), Later.Caseworker);

    public static CvrProject AProjectAllAccountedFor() => AProjectHalfway().After(A.ReleaseTranche(2), Later.Supervisor)
        .After(A.RecordMonitoringVisit(2), Later.Caseworker).After(A.SubmitTrancheReport(2), Later.Partner).After(A.AcceptTrancheReport(2), Later.Caseworker);

    public static CvrProject ABuiltProject() => AProjectAllAccountedFor().After(A.CompleteWorks(), Later.Caseworker);

    public static CvrProject AHandedOverProject() => ABuiltProject().After(A.HandOverAsset(), Later.Caseworker);

    public static CvrProject AClosedProject() => AHandedOverProject().After(A.CloseProject(), Later.Supervisor);

    public static CvrProject ASuspendedProject() => AnImplementingProject().After(A.SuspendProject(), Later.Supervisor);

    public static CvrProject ATerminatedProject() => AnImplementingProject().After(A.TerminateProject(), Later.Supervisor);

    /// <summary>The project with a grave concern about it.</summary>
    public static CvrProject InDoubt(this CvrProject project) => project.After(A.RaiseHarmConcern(), Later.Committee);

    public static Committee Seated(SeatCommittee seat) => Fold.Of<Committee>(SeatCommitteeEndpoint.Seated(seat, Acting.Supervisor));
}

/// <summary>Who acts on a project that was approved, in February 2025.</summary>
internal static class Later
{
    public static readonly DateOnly Day = new(2025, 2, 3);

    public static Act Partner => Acting.Partner.On(Day);

    public static Act Caseworker => Acting.Caseworker.On(Day);

    public static Act Supervisor => Acting.Supervisor.On(Day);

    public static Act Committee => Acting.Committee.On(Day);
}
