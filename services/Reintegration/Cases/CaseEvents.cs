using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

// Every fact that a case can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("candidate-presented")]
public sealed record CandidatePresented(Guid Participant, PresentationSource Source, string Place, DateOnly PresentedOn, AgeBand AgeBand, Sex Sex, AgeStatus AgeStatus, string PresentedBy, string? Reference);

[Fact("age-assessment-requested")]
public sealed record AgeAssessmentRequested(AgeDoubt Ground, string ChildProtectionContact);

[Fact("age-determined")]
public sealed record AgeDetermined(AgeStatus Determination, AgeMethod Method, bool ConsentGiven);

[Fact("candidate-routed-to-child-protection")]
public sealed record CandidateRoutedToChildProtection(string ReceivingActor, DateTimeOffset AcknowledgeBy, string? Acknowledgement);

[Fact("screening-opened")]
public sealed record ScreeningOpened(string Interviewer, string Office);

[Fact("eligibility-confirmed")]
public sealed record EligibilityConfirmed(string CriteriaVersion, EligibilityBasis Basis, Verification Verification, AuthorityCheck AuthorityCheck, string Verifier, string? LateWaiver);

[Fact("eligibility-denied")]
public sealed record EligibilityDenied(string CriteriaVersion, DenialReason Reason, DateOnly AppealUntil, string Verifier);

[Fact("consent-granted")]
public sealed record ConsentGranted(
    IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, string Language, ConsentMethod Method, DateOnly? Until, bool? Interpreted = null, ConsentGuardian? Guardian = null, bool? Assent = null);

[Fact("consent-refused")]
public sealed record ConsentRefused(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, string Language, ConsentMethod Method);

[Fact("consent-narrowed")]
public sealed record ConsentNarrowed(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, string Language, ConsentMethod Method);

[Fact("consent-withdrawn")]
public sealed record ConsentWithdrawn(IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<RecipientKind> Recipients, IReadOnlyList<RecipientKind> ToBeTold, string Language, ConsentMethod Method);

[Fact("participant-registered")]
public sealed record ParticipantRegistered(string ProgrammeNumber, string TermsVersion, string TermsLanguage);

[Fact("caseworker-assigned")]
public sealed record CaseworkerAssigned(string Caseworker, bool SameSexOffered, SameSexAnswer SameSexAnswer);

[Fact("reintegration-plan-approved")]
public sealed record ReintegrationPlanApproved(int PlanVersion, IReadOnlyList<Milestone> Milestones, string Approver);

[Fact("milestone-achieved")]
public sealed record MilestoneAchieved(string Milestone, Track Track, Evidence Evidence);

[Fact("follow-up-visit-conducted")]
public sealed record FollowUpVisitConducted(VisitKind Kind, int Wellbeing, DateOnly? NextDue, Personal<string>? Narrative);

[Fact("case-transfer-proposed")]
public sealed record CaseTransferProposed(string FromOffice, string ToOffice, TransferReason Reason);

[Fact("case-transfer-accepted")]
public sealed record CaseTransferAccepted(string FromOffice, string ToOffice, TransferInventory Inventory);

[Fact("case-transfer-declined")]
public sealed record CaseTransferDeclined(string ToOffice, TransferDeclineReason Reason);

[Fact("case-transfer-cancelled")]
public sealed record CaseTransferCancelled(string ToOffice);

[Fact("participant-graduated")]
public sealed record ParticipantGraduated(IReadOnlyList<Waiver> Waivers, DateOnly FollowUpUntil, string Approver);

[Fact("participant-left-programme")]
public sealed record ParticipantLeftProgramme(DepartureReason Reason, DateOnly? LastContact);

[Fact("case-reopened")]
public sealed record CaseReopened(ReopeningReason Reason);
