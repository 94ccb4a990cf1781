using Concord.Contracts;
using Concord.Reintegration.Cases;
using Concord.Reintegration.CriteriaSets;
using Concord.Reintegration.Participants;
using Concord.Reintegration.SafetyChecks;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests;

/// <summary>Each command as it is usually given; a test says with <c>with</c> what is different this time.</summary>
internal static partial class A
{
    public static PresentCandidate PresentCandidate() =>
        new(PresentationSource.Partner, "BF5601", Sex.Female, new PersonNames("Aïssata", "Dicko", ["Aïcha"]), BirthDate: "1994-05", Phone: "+22670123456", Reference: "REF-17");

    public static RequestAgeAssessment RequestAgeAssessment() => new(AgeDoubt.Appearance, "CP-BFA-01");

    public static RecordAgeDetermination RecordAgeDetermination() => new(AgeFinding.Adult, AgeMethod.Documents, ConsentGiven: true);

    public static RouteToChildProtection RouteToChildProtection() => new("CP-BFA-01", "ACK-5");

    public static OpenScreening OpenScreening() => new();

    public static ConfirmEligibility ConfirmEligibility() => new("2024-1", EligibilityBasis.Associated, Verification.Interview, AuthorityCheck.NotRequired);

    public static DenyEligibility DenyEligibility() => new("2024-1", DenialReason.NotAssociated, GenderScreeningAsked: true, NoticeGiven: true);

    public static AcknowledgeRouting AcknowledgeRouting() => new("CP-BFA-01/118");

    public static PublishCriteria PublishCriteria() => new("2024-1", "BF", new(2023, 1, 1), ["fr", "ff"], "COM/DDR/2022-14", Until: new(2025, 6, 30));

    public static RecordAuthorityCheckOutcome RecordAuthorityCheckOutcome() => new(AuthorityCheck.Clear, "BFA-MJ", "MJ/2025/0117");

    public static RevokeEligibility RevokeEligibility() => new(RevocationGround.FalseClaim, "BFA-MJ", "MJ/2025/0231");

    public static LodgeEligibilityAppeal LodgeEligibilityAppeal() => new(EligibilityAppealGround.NewEvidence, EligibilityAppealChannel.InPerson);

    public static DecideEligibilityAppeal DecideEligibilityAppeal() => new(EligibilityAppealResult.Upheld, ["a-panellist", "another-panellist"]);

    public static Guid AnotherCase { get; } = Guid.Parse("e0e0e0e0-0000-4000-8000-000000000001");

    public static RaiseDuplicateSuspicion RaiseDuplicateSuspicion(Guid? other = null) => new(other ?? AnotherCase, DuplicateMatcher.NameIndex, ScoreBand.High);

    public static ResolveDuplicateSuspicion ResolveDuplicateSuspicion(Guid? other = null) => new(other ?? AnotherCase, DuplicateFinding.DifferentPersons);

    public static CompleteProfile CompleteProfile() => new(
        "2025-1", new([ProfileNeed.Income, ProfileNeed.Psychosocial], [Aspiration.Trade], [Skill.Tailoring], Schooling.Primary, Occupation.Herder, HouseholdSize: 7, WeaponsHandedOver: 0, AmmunitionHandedOver: 0),
        ExpectationsExplained: true, "She wants to sew for the market of Djibo.");

    public static RecordSpecificNeed RecordSpecificNeed() => new(SpecificNeed.Disability, WashingtonDomain.Walking, Difficulty.ALot);

    public static LinkDependant LinkDependant() => new(DependantRelation.Child, IsMinor: true, "CP/2025/31");

    public static IssueProgrammeCard IssueProgrammeCard() => new("fr", "Programme d'appui communautaire, carte personnelle");

    public static ProposeConsentOverride ProposeConsentOverride() => new(ConsentPurpose.Referral, RecipientKind.Authority, VitalInterest: true, Hours: 48);

    public static OverrideConsent OverrideConsent() => new();

    public static GrantConsent GrantConsent() => new([ConsentPurpose.CaseManagement, ConsentPurpose.Referral], [RecipientKind.Provider], "ff", ConsentMethod.Thumbprint);

    public static RefuseConsent RefuseConsent() => new([ConsentPurpose.Referral], [], "ff", ConsentMethod.Verbal);

    public static NarrowConsent NarrowConsent() => new([ConsentPurpose.CaseManagement], [], "ff", ConsentMethod.Thumbprint);

    public static WithdrawConsent WithdrawConsent() => new([ConsentPurpose.Referral], [], "ff", ConsentMethod.Verbal);

    public static RegisterParticipant RegisterParticipant() => new("2024-1", "ff");

    public static AssignCaseworker AssignCaseworker() => new("a-caseworker", SameSexOffered: true, SameSexAnswer.Accepted);

    public static ApprovePlan ApprovePlan() => new(ParticipantSigned: true, [Trade, Reconciliation]);

    public static RecordMilestoneAchieved RecordMilestoneAchieved() => new(Trade.Code, Evidence.Certificate);

    public static RecordFollowUpVisit RecordFollowUpVisit() => new(VisitKind.Home, Wellbeing: 4, NextDue: new(2025, 3, 1), Narrative: "She sleeps badly since the attack on Arbinda.");

    public static RecordMissedVisit RecordMissedVisit() => new(new(2025, 1, 14), MissedVisit.RoadClosed, new(2025, 1, 28));

    public static SeparateJoinedCase SeparateJoinedCase() => new(SeparationGround.DocumentSeen);

    public static ProposeTransfer ProposeTransfer() => new("DORI", TransferReason.Moved);

    public static AcceptTransfer AcceptTransfer() => new();

    public static DeclineTransfer DeclineTransfer() => new(TransferDeclineReason.NoCapacity);

    public static CancelTransfer CancelTransfer() => new();

    public static GraduateParticipant GraduateParticipant() => new(ExitInterviewHeld: true, FollowUpMonths: 12, [new Waiver(Reconciliation.Code, "The committee no longer meets.")]);

    public static RecordDeparture RecordDeparture() => new(DepartureReason.MovedAway, []);

    public static ReopenCase ReopenCase() => new(ReopeningReason.Returned);

    public static RectifyParticipant RectifyParticipant() => new(RectificationGround.DocumentSeen, new PersonNames("Salimata", "Kindo", ["Sali"]), BirthDate: "1993", Phone: "+22670999999");

    public static RequestSafetyCheck RequestSafetyCheck(Guid @case) => new(@case, SafetyUrgency.Soon);

    public static ConfirmSafetyCheck ConfirmSafetyCheck() => new();

    public static DismissSafetyCheck DismissSafetyCheck() => new();

    public static RecordSafetyCheck RecordSafetyCheck() => new(SafetyFinding.Safe, "She stays with her sister and sleeps again.");

    public static CaseSearch SearchFor(string name) => new(name);

    public static Milestone Trade { get; } = new("M1", Track.Economic, "start-trade", new(2025, 6, 1), "PRV-01", Mandatory: true);

    public static Milestone Reconciliation { get; } = new("M2", Track.Social, "join-committee", new(2025, 9, 1), "PRV-02", Mandatory: true);
}
