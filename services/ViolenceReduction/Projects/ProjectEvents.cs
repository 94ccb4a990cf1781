using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.ViolenceReduction.Committees;

namespace Concord.ViolenceReduction.Projects;

// Every fact that a project can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("proposal-submitted", Sensitivity.Internal)]
public sealed record ProposalSubmitted(
    Guid Area, string Place, string Partner, string Proposer, ProjectKind Kind, Sector Sector, IReadOnlyList<Objective> Objectives, bool ServesWomen, Money Budget, IReadOnlyList<PlannedTranche> Tranches,
    TargetMix Targets, DateOnly Starts, DateOnly Ends, DateOnly? UsefulUntil, string SustainabilityPlan);

[Fact("proposal-selected-by-community", Sensitivity.Confidential)]
public sealed record ProposalSelectedByCommunity(Guid Committee, Meeting Meeting, int Quorum);

[Fact("proposal-declined-by-community", Sensitivity.Confidential)]
public sealed record ProposalDeclinedByCommunity(Guid Committee, Meeting Meeting, DeclineReason Reason);

[Fact("proposal-presented", Sensitivity.Internal)]
public sealed record ProposalPresented(Guid Committee, DateOnly PresentedOn, DateOnly MeetingOn);

[Fact("revision-requested", Sensitivity.Internal)]
public sealed record RevisionRequested(IReadOnlyList<RevisionPoint> Points, DateOnly Due);

[Fact("proposal-revised", Sensitivity.Internal)]
public sealed record ProposalRevised(Money Budget, IReadOnlyList<PlannedTranche> Tranches, TargetMix Targets, DateOnly? UsefulUntil, int Revision);

[Fact("proposal-approved", Sensitivity.Confidential)]
public sealed record ProposalApproved(Meeting Meeting, IReadOnlyList<ApprovalCondition> Conditions, PortfolioShare Portfolio, QuotaException? Exception, string Approver);

[Fact("proposal-rejected", Sensitivity.Confidential)]
public sealed record ProposalRejected(Meeting Meeting, IReadOnlyList<RejectionReason> Reasons);

[Fact("community-sign-off-given", Sensitivity.Confidential)]
public sealed record CommunitySignOffGiven(int Revision, string SignedBy);

[Fact("partner-cleared", Sensitivity.Internal)]
public sealed record PartnerCleared(IReadOnlyList<PartnerCheck> Checks, DateOnly ScreenedOn, DateOnly Until);

[Fact("grant-agreement-signed", Sensitivity.Internal)]
public sealed record GrantAgreementSigned(Money Amount, IReadOnlyList<PlannedTranche> Tranches, IReadOnlyList<AgreementClause> Clauses, string Reference, Money? QuickActions = null);

[Fact("tranche-released", Sensitivity.Internal)]
public sealed record TrancheReleased(int Number, Money Amount, string Releaser);

[Fact("monitoring-visit-conducted", Sensitivity.Internal)]
public sealed record MonitoringVisitConducted(int Tranche, VisitMethod Method, int Rating, IReadOnlyList<VisitFinding> Findings, string Visitor);

[Fact("tranche-reported", Sensitivity.Internal)]
public sealed record TrancheReported(int Number, Money Spent, string Narrative, string Accounts);

[Fact("tranche-report-accepted", Sensitivity.Internal)]
public sealed record TrancheReportAccepted(int Number, Money Unspent, string Accepter);

[Fact("tranche-withheld", Sensitivity.Internal)]
public sealed record TrancheWithheld(int Number, Money Amount, WithholdReason Reason);

[Fact("harm-concern-raised", Sensitivity.Confidential)]
public sealed record HarmConcernRaised(int Concern, HarmKind Kind, HarmSeverity Severity, HarmSource Source);

[Fact("harm-concern-resolved", Sensitivity.Confidential)]
public sealed record HarmConcernResolved(int Concern, IReadOnlyList<HarmMeasure> Measures, string Resolver);

[Fact("project-suspended", Sensitivity.Internal)]
public sealed record ProjectSuspended(SuspensionReason Reason);

[Fact("project-resumed", Sensitivity.Internal)]
public sealed record ProjectResumed(IReadOnlyList<ResumptionCondition> Conditions);

[Fact("works-completed", Sensitivity.Internal)]
public sealed record WorksCompleted(IReadOnlyList<Output> Outputs, string Acceptance);

[Fact("asset-handed-over", Sensitivity.Confidential)]
public sealed record AssetHandedOver(string? Institution, Personal<string>? Custodian, string MaintenancePlan, string Acceptance);

[Fact("cvr-project-closed", Sensitivity.Internal)]
public sealed record ProjectClosed(Money Released, Money Spent, Money Returned, ReachedPeople Reached, int WomenTargeted, DateOnly FeedbackMeetingOn);

[Fact("cvr-project-terminated", Sensitivity.Internal)]
public sealed record ProjectTerminated(TerminationReason Reason, Money? ToReturn, ParticipantsEffect Effect);

[Fact("project-fact-corrected", Sensitivity.Internal)]
public sealed record ProjectFactCorrected(CorrectionGround Ground, ReachedPeople? Reached, IReadOnlyList<Output>? Outputs);

[Fact("evaluation-recorded", Sensitivity.Internal)]
public sealed record EvaluationRecorded(EvaluationKind Kind, CriteriaRatings Ratings, IReadOnlyList<Lesson> Lessons);
