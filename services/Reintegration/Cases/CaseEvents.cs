using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration.Cases;

// Every fact that a case can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("candidate-presented", Sensitivity.Confidential)]
public sealed record CandidatePresented(Guid Participant, PresentationSource Source, string Place, DateOnly PresentedOn, AgeBand AgeBand, Sex Sex, AgeStatus AgeStatus, string PresentedBy, string? Reference);

[Fact("age-assessment-requested", Sensitivity.Confidential)]
public sealed record AgeAssessmentRequested(AgeDoubt Ground, string ChildProtectionContact);

[Fact("age-determined", Sensitivity.Confidential)]
public sealed record AgeDetermined(AgeStatus Determination, AgeMethod Method, bool ConsentGiven);

[Fact("candidate-routed-to-child-protection", Sensitivity.Confidential)]
public sealed record CandidateRoutedToChildProtection(string ReceivingActor, DateTimeOffset AcknowledgeBy, string? Acknowledgement);

[Fact("routing-acknowledged", Sensitivity.Confidential)]
public sealed record RoutingAcknowledged(string Acknowledgement);

[Fact("routing-unacknowledged", Sensitivity.Confidential)]
public sealed record RoutingUnacknowledged(string ReceivingActor, DateTimeOffset AcknowledgeBy);

[Fact("routing-overdue", Sensitivity.Confidential)]
public sealed record RoutingOverdue(string ReceivingActor, DateTimeOffset AcknowledgeBy);

[Fact("screening-opened", Sensitivity.Confidential)]
public sealed record ScreeningOpened(string Interviewer, string Office);

[Fact("eligibility-confirmed", Sensitivity.Confidential)]
public sealed record EligibilityConfirmed(string CriteriaVersion, EligibilityBasis Basis, Verification Verification, AuthorityCheck AuthorityCheck, string Verifier, Personal<string>? LateWaiver);

[Fact("eligibility-denied", Sensitivity.Confidential)]
public sealed record EligibilityDenied(string CriteriaVersion, DenialReason Reason, DateOnly AppealUntil, string Verifier);

[Fact("authority-check-outcome-recorded", Sensitivity.Confidential)]
public sealed record AuthorityCheckOutcomeRecorded(AuthorityCheck Outcome, string Authority, string Reference);

[Fact("eligibility-appeal-lodged", Sensitivity.Confidential)]
public sealed record EligibilityAppealLodged(EligibilityAppealGround Ground, EligibilityAppealChannel Channel);

[Fact("eligibility-appeal-decided", Sensitivity.Confidential)]
public sealed record EligibilityAppealDecided(EligibilityAppealResult Result, IReadOnlyList<string> Panel);

[Fact("eligibility-revoked", Sensitivity.Confidential)]
public sealed record EligibilityRevoked(RevocationGround Ground, string Authority, string Reference, DateOnly EffectiveOn, string DecidedBy);

[Fact("duplicate-suspected", Sensitivity.Confidential)]
public sealed record DuplicateSuspected(Guid OtherCase, DuplicateMatcher Matcher, ScoreBand Band, string RaisedBy);

[Fact("duplicate-resolved", Sensitivity.Confidential)]
public sealed record DuplicateResolved(Guid OtherCase, DuplicateFinding Finding, Guid? SurvivingCase, string Resolver)
{
    internal bool GoesOnElsewhere => SurvivingCase == OtherCase;
}

[Fact("joined-case-separated", Sensitivity.Confidential)]
public sealed record JoinedCaseSeparated(Guid OtherCase, SeparationGround Ground, CaseState? Resumes, string SeparatedBy);

[Fact("consent-granted", Sensitivity.Confidential)]
public sealed record ConsentGranted(
    IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, string Language, ConsentMethod Method, DateOnly? Until, bool? Interpreted = null, ConsentGuardian? Guardian = null, bool? Assent = null,
    IReadOnlyList<DataCategory>? Categories = null);

[Fact("consent-refused", Sensitivity.Confidential)]
public sealed record ConsentRefused(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, string Language, ConsentMethod Method);

[Fact("consent-narrowed", Sensitivity.Confidential)]
public sealed record ConsentNarrowed(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, string Language, ConsentMethod Method);

[Fact("consent-withdrawn", Sensitivity.Confidential)]
public sealed record ConsentWithdrawn(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, IReadOnlyList<RecipientKind> ToBeTold, string Language, ConsentMethod Method);

[Fact("consent-override-proposed", Sensitivity.Confidential)]
public sealed record ConsentOverrideProposed(ConsentPurpose Purpose, RecipientKind Recipient, int Hours, string ProposedBy);

[Fact("consent-overridden", Sensitivity.Confidential)]
public sealed record ConsentOverridden(ConsentPurpose Purpose, RecipientKind Recipient, DateTimeOffset Until, string ProposedBy, string ApprovedBy);

[Fact("participant-registered", Sensitivity.Confidential)]
public sealed record ParticipantRegistered(string ProgrammeNumber, string TermsVersion, string TermsLanguage);

[Fact("profile-completed", Sensitivity.Confidential)]
public sealed record ProfileCompleted(int ProfileVersion, string QuestionnaireVersion, ParticipantProfile Profile, Personal<string>? Answers);

[Fact("specific-need-recorded", Sensitivity.Confidential)]
public sealed record SpecificNeedRecorded(SpecificNeed Need, WashingtonDomain? Domain, Difficulty? Difficulty);

[Fact("dependant-linked", Sensitivity.Confidential)]
public sealed record DependantLinked(int Number, DependantRelation Relation, bool IsMinor, string? OwnReferral);

[Fact("programme-card-issued", Sensitivity.Confidential)]
public sealed record ProgrammeCardIssued(int CardVersion, string Language, Personal<string> Text);

[Fact("caseworker-assigned", Sensitivity.Confidential)]
public sealed record CaseworkerAssigned(string Caseworker, bool SameSexOffered, SameSexAnswer SameSexAnswer);

[Fact("reinsertion-package-awarded", Sensitivity.Confidential)]
public sealed record ReinsertionPackageAwarded(Money Amount, AmountGround Ground, string ScaleVersion, Money Ceiling, IReadOnlyList<PlannedInstalment> Instalments, DateOnly Until, string Approver);

[Fact("reinsertion-instalment-delivered", Sensitivity.Confidential)]
public sealed record ReinsertionInstalmentDelivered(int Number, Modality Modality, Money Amount, IdentityCheck IdentityCheck, HouseholdAnswer Household, string Deliverer, string Receipt);

[Fact("reinsertion-instalment-withheld", Sensitivity.Confidential)]
public sealed record ReinsertionInstalmentWithheld(int Number, WithholdingReason Reason);

[Fact("reintegration-plan-drafted", Sensitivity.Confidential)]
public sealed record ReintegrationPlanDrafted(IReadOnlyList<Milestone> Milestones, string Drafter);

[Fact("reintegration-plan-approved", Sensitivity.Confidential)]
public sealed record ReintegrationPlanApproved(int PlanVersion, IReadOnlyList<Milestone> Milestones, string Approver);

[Fact("reintegration-plan-revised", Sensitivity.Confidential)]
public sealed record ReintegrationPlanRevised(int FromVersion, int ToVersion, PlanChange Why, IReadOnlyList<Milestone> Milestones, string Approver);

[Fact("business-plan-recorded", Sensitivity.Confidential)]
public sealed record BusinessPlanRecorded(string Reference, string MarketDemand, string RecordedBy);

[Fact("start-up-grant-awarded", Sensitivity.Confidential)]
public sealed record StartUpGrantAwarded(string BusinessPlan, Modality Modality, CashGround? CashGround, IReadOnlyList<Money> Instalments, string Approver);

[Fact("grant-instalment-paid", Sensitivity.Confidential)]
public sealed record GrantInstalmentPaid(int Number, Modality Modality, Money Amount, IdentityCheck IdentityCheck, string Payer, string Receipt);

[Fact("milestone-achieved", Sensitivity.Confidential)]
public sealed record MilestoneAchieved(string Milestone, Track Track, Evidence Evidence);

[Fact("follow-up-visit-conducted", Sensitivity.Confidential)]
public sealed record FollowUpVisitConducted(VisitKind Kind, int Wellbeing, DateOnly? NextDue, Personal<string>? Narrative);

[Fact("follow-up-visit-missed", Sensitivity.Confidential)]
public sealed record FollowUpVisitMissed(DateOnly On, MissedVisit Why, DateOnly NextDue);

[Fact("service-referral-made", Sensitivity.Confidential)]
public sealed record ServiceReferralMade(Guid Referral, string Provider, string Service, Track Track, RecipientKind Recipient, IReadOnlyList<DataCategory> Slice, DateOnly ReplyBy);

[Fact("service-referral-moved", Sensitivity.Confidential)]
public sealed record ServiceReferralMoved(Guid Referral, ReferralState State);

[Fact("contact-attempted", Sensitivity.Confidential)]
public sealed record ContactAttempted(DateOnly On, ContactChannel Channel);

[Fact("re-recruitment-risk-assessed", Sensitivity.Confidential)]
public sealed record ReRecruitmentRiskAssessed(RiskKind Kind, string Tool, string ToolVersion, RiskBand Band, IReadOnlyList<ProtectiveFactor> ProtectiveFactors, DateOnly On, DateOnly ReviewBy, string Assessor);

[Fact("risk-reviewed", Sensitivity.Confidential)]
public sealed record RiskReviewed(RiskKind Kind, RiskBand Band, IReadOnlyList<RiskMeasure> Measures, DateOnly On, DateOnly ReviewBy, string Reviewer);

[Fact("reconciliation-measure-held", Sensitivity.Confidential)]
public sealed record ReconciliationMeasureHeld(ReconciliationKind Kind, string Place, bool VictimsTookPart, IReadOnlyList<ReconciliationSafeguard> Safeguards, int? Perception);

[Fact("psychosocial-need-answered", Sensitivity.Confidential)]
public sealed record PsychosocialNeedAnswered(NeedAnswer Answer);

[Fact("feedback-heard", Sensitivity.Confidential)]
public sealed record FeedbackHeard(FeedbackKind Kind, FeedbackTopic Topic, int? Satisfaction, Guid? Grievance);

[Fact("reintegration-support-suspended", Sensitivity.Confidential)]
public sealed record ReintegrationSupportSuspended(SupportSuspensionReason Reason, DateOnly ReviewBy);

[Fact("reintegration-support-resumed", Sensitivity.Confidential)]
public sealed record ReintegrationSupportResumed(ResumptionGround Ground);

[Fact("case-transfer-proposed", Sensitivity.Confidential)]
public sealed record CaseTransferProposed(string FromOffice, string ToOffice, TransferReason Reason);

[Fact("case-transfer-accepted", Sensitivity.Confidential)]
public sealed record CaseTransferAccepted(string FromOffice, string ToOffice, TransferInventory Inventory);

[Fact("case-transfer-declined", Sensitivity.Confidential)]
public sealed record CaseTransferDeclined(string ToOffice, TransferDeclineReason Reason);

[Fact("case-transfer-cancelled", Sensitivity.Confidential)]
public sealed record CaseTransferCancelled(string ToOffice);

[Fact("participant-graduated", Sensitivity.Confidential)]
public sealed record ParticipantGraduated(IReadOnlyList<Waived> Waivers, DateOnly FollowUpUntil, string Approver, DateOnly? On = null, Sustainability? Sustainability = null);

[Fact("participant-left-programme", Sensitivity.Confidential)]
public sealed record ParticipantLeftProgramme(DepartureReason Reason, DateOnly? LastContact, IReadOnlyList<int>? CancelledInstalments = null);

[Fact("return-prepared", Sensitivity.Confidential)]
public sealed record ReturnPrepared(string Country, bool FamilyHandledApart, bool MinorsHandledApart);

[Fact("return-safety-checked", Sensitivity.Confidential)]
public sealed record ReturnSafetyChecked(SafetyFinding Finding, string Reference, string CheckedBy);

[Fact("death-reported", Sensitivity.Confidential)]
public sealed record DeathReported(DeathSource Source, DateOnly On, string ReportedBy);

[Fact("death-not-confirmed", Sensitivity.Confidential)]
public sealed record DeathNotConfirmed(string Reviewer);

[Fact("participant-died", Sensitivity.Confidential)]
public sealed record ParticipantDied(DateOnly On, string? DependantsReferredTo, IReadOnlyList<int> CancelledInstalments, string ConfirmedBy);

[Fact("post-programme-follow-up-recorded", Sensitivity.Confidential)]
public sealed record PostProgrammeFollowUpRecorded(FollowUpPoint Point, bool Reached, IncomeAnswer Income, ActivityAnswer Activity, Sustainability? Sustainability);

[Fact("case-closed", Sensitivity.Confidential)]
public sealed record CaseClosed(ClosureGround Ground);

[Fact("data-handed-over-to-state", Sensitivity.Confidential)]
public sealed record DataHandedOverToState(string Agreement, string Authority, IReadOnlyList<FileScope> Scope, string Proof, string HandedOverBy);

[Fact("case-reopened", Sensitivity.Confidential)]
public sealed record CaseReopened(ReopeningReason Reason);

[Fact("safety-check-asked", Sensitivity.Confidential)]
public sealed record SafetyCheckAsked(SafetyUrgency Urgency);

[Fact("safety-checked", Sensitivity.Confidential)]
public sealed record SafetyChecked(SafetyFinding Finding, Personal<string>? Narrative);
