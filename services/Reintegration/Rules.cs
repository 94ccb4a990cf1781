using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.CriteriaSets;
using Concord.Reintegration.Participants;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration;

/// <summary>The rules of reintegration that decisions apply, by their ids in the domain page; IDDRS is cited by module and section.</summary>
internal static class Rules
{
    public static readonly Rule ChildrenAreNotProcessed = new("R-01",
        "While a person is under 18, or their age is in doubt, nothing but age assessment and routing to child protection is possible; doubt counts as child.",
        "IDDRS 5.20 §4.2.1, Annex B",
        nameof(OpenScreening), nameof(RecordAgeDetermination), nameof(ConfirmEligibility), nameof(DenyEligibility), nameof(GrantConsent), nameof(RegisterParticipant), nameof(RectifyParticipant),
        nameof(RecordAuthorityCheckOutcome), nameof(LodgeEligibilityAppeal), nameof(DecideEligibilityAppeal), nameof(RevokeEligibility), nameof(RecordSpecificNeed), nameof(ProposeConsentOverride), nameof(OverrideConsent),
        nameof(RaiseDuplicateSuspicion), nameof(ResolveDuplicateSuspicion));

    public static readonly Rule RoutedChildrenLeaveNoMilitaryTrace = new("R-02",
        "Of a routed child only the reference, the receiving actor and the times are kept; the receiving actor acknowledges within 48 hours.",
        "IDDRS 5.20 §6.3.1–6.3.2, §8.2.1", nameof(RouteToChildProtection));

    public static readonly Rule ChildrenNeedNoEligibility = new("R-03",
        "A child's way to protection never depends on weapon, rank, group status, a commander's consent or an eligibility decision.",
        "IDDRS 5.20 §4.2.1, §9.4", nameof(RouteToChildProtection));

    public static readonly Rule ChildDependantsAreNotParticipants = new("R-04",
        "A child dependant is not a participant and gets a child-protection referral of its own.",
        "IDDRS 5.20 §4.2.1", nameof(ConfirmEligibility), nameof(LinkDependant));

    public static readonly Rule LaterProofOfChildhoodFreezes = new("R-05",
        "Later proof that a registered person was a minor freezes the case at once and opens routing.",
        "derived from R-01",
        nameof(GrantConsent), nameof(AssignCaseworker), nameof(ApprovePlan), nameof(RecordMilestoneAchieved), nameof(RecordFollowUpVisit), nameof(RecordMissedVisit), nameof(SeparateJoinedCase),
        nameof(ProposeTransfer), nameof(AcceptTransfer), nameof(GraduateParticipant), nameof(RecordDeparture), nameof(ReopenCase),
        nameof(RecordAuthorityCheckOutcome), nameof(LodgeEligibilityAppeal), nameof(DecideEligibilityAppeal), nameof(RevokeEligibility), nameof(CompleteProfile), nameof(RecordSpecificNeed), nameof(LinkDependant), nameof(IssueProgrammeCard),
        nameof(ProposeConsentOverride), nameof(OverrideConsent), nameof(RaiseDuplicateSuspicion), nameof(ResolveDuplicateSuspicion),
        nameof(AwardReinsertionPackage), nameof(DeliverReinsertionInstalment), nameof(WithholdReinsertionInstalment), nameof(DraftPlan), nameof(RevisePlan), nameof(RecordBusinessPlan), nameof(AwardStartUpGrant),
        nameof(PayGrantInstalment), nameof(MakeServiceReferral), nameof(RecordContactAttempt), nameof(AssessReRecruitmentRisk), nameof(ReviewRisk), nameof(RecordReconciliationMeasure), nameof(AnswerPsychosocialNeed),
        nameof(RecordFeedback), nameof(SuspendReintegrationSupport), nameof(ResumeReintegrationSupport), nameof(PrepareReturn), nameof(CheckReturnSafety), nameof(RecordPostProgrammeFollowUp), nameof(CloseCase), nameof(HandOverToState));

    public static readonly Rule CriteriaInForceAndNoBareList = new("R-06",
        "Eligibility names the criteria in force on the day of presentation; standing on a list is never enough; whoever came after the cut-off needs a recorded waiver.",
        "IDDRS 4.20 §5.2, §6.1", nameof(ConfirmEligibility), nameof(DenyEligibility), nameof(PublishCriteria));

    public static readonly Rule DenialAsksWomenFirst = new("R-07",
        "No weapon is needed for support roles; a woman is denied only after the questions of the gender screening path were asked.",
        "IDDRS 4.20 §5.2 box 2; 5.10 §6.5.2", nameof(DenyEligibility));

    public static readonly Rule InterviewerDoesNotVerify = new("R-08",
        "Interviewer, verifier and appeal panel are different people.",
        "own control", nameof(ConfirmEligibility), nameof(DenyEligibility), nameof(DecideEligibilityAppeal));

    public static readonly Rule SeriousCrimesExclude = new("R-09",
        "Background checks are the competent authority's; an indication of war crimes, crimes against humanity, genocide or terrorist offences excludes.",
        "IDDRS 4.20 §6.1; 2.11", nameof(ConfirmEligibility), nameof(DenyEligibility), nameof(DecideEligibilityAppeal), nameof(RevokeEligibility));

    public static readonly Rule OnePersonOneLiveCase = new("R-10",
        "One live case per person; while a duplicate is suspected nothing is awarded, delivered or completed, protection goes on, and a second person resolves it.",
        "IDDRS 4.20 §6.1; Liberia's lesson",
        nameof(PresentCandidate), nameof(ReopenCase), nameof(ConfirmEligibility), nameof(DecideEligibilityAppeal), nameof(GraduateParticipant), nameof(ResolveDuplicateSuspicion),
        nameof(AwardReinsertionPackage), nameof(DeliverReinsertionInstalment), nameof(AwardStartUpGrant), nameof(PayGrantInstalment), nameof(SeparateJoinedCase));

    public static readonly Rule RegistrationNeedsConsent = new("R-11",
        "No registration without valid consent to case management and terms signed in a language that the person chose.",
        "IDDRS 4.20 §6.1", nameof(RegisterParticipant));

    public static readonly Rule CardsNameNoGroup = new("R-12",
        "Cards, letters, messages and what others are told never carry the name of an armed group.",
        "IDDRS 4.20 §6.6", nameof(IssueProgrammeCard));

    public static readonly Rule SharingNeedsConsent = new("R-13",
        "Nothing personal leaves to a partner without consent that covers the purpose and the kind of recipient at the moment of sending; and no support depends on such a consent. Two people override it for a vital interest, for 72 hours at most.",
        "own", nameof(ProposeConsentOverride), nameof(OverrideConsent), nameof(MakeServiceReferral));

    public static readonly Rule WithdrawalStopsSharing = new("R-14",
        "A consent can be withdrawn at any time, without a reason; sharing stops at once, those who received something are told, and what was delivered stays as a fact.",
        "own", nameof(WithdrawConsent), nameof(NarrowConsent));

    public static readonly Rule ReinsertionIsShortAndPublished = new("R-15",
        "Reinsertion lasts twelve months at most; instalments do not rise and come to no more than the award; the amount rests on a published ground and never on weapons; the caseworker can't approve it.",
        "IDDRS 4.20 §7, §7.1, §7.4", nameof(AwardReinsertionPackage), nameof(DeliverReinsertionInstalment));

    public static readonly Rule DeliveredOnceByAnother = new("R-16",
        "What is given is given once, by somebody other than who approved it, and it is recorded how the person was recognised.",
        "IDDRS 4.20 §7.4; own", nameof(DeliverReinsertionInstalment), nameof(PayGrantInstalment));

    public static readonly Rule HouseholdIsOffered = new("R-17",
        "The person is offered that somebody of the household receives or witnesses a payment; the answer is recorded either way.",
        "IDDRS 4.20 §7.1; 5.10 §6.4.2", nameof(DeliverReinsertionInstalment));

    public static readonly Rule RejoiningEndsSupport = new("R-18",
        "No support of any kind to an active member of an armed group.",
        "IDDRS 2.30 §4.4", nameof(ReopenCase));

    public static readonly Rule PlansAreWholeAndAgreed = new("R-19",
        "A plan has at least one economic and one social or psychosocial milestone, each with a due date and a provider known for the area, and the participant's own agreement; neither the caseworker nor whoever drafted it can approve it.",
        "IDDRS 4.30 §5, §9–10; own", nameof(DraftPlan), nameof(ApprovePlan), nameof(RevisePlan));

    public static readonly Rule GrantsFollowThePlan = new("R-20",
        "A start-up grant follows an approved business plan, in parts and in kind where possible; the next part follows a recorded visit.",
        "IDDRS 4.30 §9.4.2", nameof(AwardStartUpGrant), nameof(PayGrantInstalment));

    public static readonly Rule TrainingMeetsDemand = new("R-21",
        "Vocational training names the demand of the market that it meets.",
        "IDDRS 4.30 §9.3.2; 5.30", nameof(DraftPlan), nameof(ApprovePlan), nameof(RevisePlan));

    public static readonly Rule WomenAreOfferedAFemaleCaseworker = new("R-22",
        "Women are offered a female caseworker; refusal or unavailability is recorded.",
        "IDDRS 4.20 §6.8", nameof(AssignCaseworker));

    public static readonly Rule PlacesAreReachable = new("R-23",
        "For a person with a disability it is answered before a milestone is scheduled whether venue and transport are within reach.",
        "IDDRS 5.80 §7.6; 4.30 §10.7.2", nameof(DraftPlan), nameof(ApprovePlan), nameof(RevisePlan));

    public static readonly Rule NobodyIsConfronted = new("R-24",
        "Reconciliation sets nobody against another in public; victims take part only by their own consent, and survivors of sexual violence are never named.",
        "IDDRS 4.30 §10.2", nameof(RecordReconciliationMeasure));

    public static readonly Rule PsychosocialContentStaysThere = new("R-25",
        "Of psychosocial support nothing is kept here but whether the need was met.",
        "IDDRS 4.30 §10.6; own");

    public static readonly Rule RiskIsJudgedByPeople = new("R-26",
        "A risk is judged by a person with a named version of a tool, and no score decides anything; a supervisor looks at a high one within seven days, and the place is then hidden from lists.",
        "own; IDDRS 4.20 §6.8", nameof(AssessReRecruitmentRisk), nameof(ReviewRisk));

    public static readonly Rule ContactIsNotLostLightly = new("R-27",
        "Contact is lost only after three attempts by two channels over thirty days, and a supervisor says so.",
        "own", nameof(RecordDeparture), nameof(RecordContactAttempt));

    public static readonly Rule SuspensionIsReviewed = new("R-28",
        "A suspension has a reason and is looked at again within ninety days; nothing is delivered meanwhile, and protection goes on.",
        "own", nameof(SuspendReintegrationSupport), nameof(AwardReinsertionPackage), nameof(DeliverReinsertionInstalment), nameof(ApprovePlan), nameof(PayGrantInstalment));

    public static readonly Rule OneOfficeIsResponsible = new("R-29",
        "Exactly one office is responsible; the origin stays so until the transfer is accepted, and acts no more after.",
        "Primero's pattern, tightened",
        nameof(ProposeTransfer), nameof(AcceptTransfer), nameof(DeclineTransfer), nameof(CancelTransfer),
        nameof(RecordFollowUpVisit), nameof(RecordMissedVisit), nameof(RecordMilestoneAchieved), nameof(RecordDeparture), nameof(RecordSafetyCheck), nameof(DeliverReinsertionInstalment), nameof(WithholdReinsertionInstalment), nameof(DraftPlan),
        nameof(RecordBusinessPlan), nameof(PayGrantInstalment), nameof(MakeServiceReferral), nameof(WithdrawServiceReferral), nameof(RecordContactAttempt), nameof(AssessReRecruitmentRisk),
        nameof(RecordReconciliationMeasure), nameof(AnswerPsychosocialNeed), nameof(PrepareReturn), nameof(RecordPostProgrammeFollowUp),
        nameof(CompleteProfile), nameof(RecordSpecificNeed), nameof(LinkDependant), nameof(IssueProgrammeCard), nameof(ProposeConsentOverride));

    public static readonly Rule GraduationIsEarnedAndChecked = new("R-30",
        "Graduation needs the mandatory milestones achieved or waived with a reason, no open referral, a risk assessed within ninety days and not high, an exit interview and the person's own word, twelve months of follow-up, and an approver who is and was not the caseworker.",
        "own", nameof(GraduateParticipant), nameof(CloseCase));

    public static readonly Rule LeavingIsNoFailure = new("R-31",
        "Leaving is never recorded as failure; re-entry is possible, and what was received before counts.",
        "own", nameof(ReopenCase), nameof(AwardReinsertionPackage));

    public static readonly Rule DeathIsSaidByTwo = new("R-32",
        "A death has a source and is confirmed by a second person; everything that waits on time stops, and whoever depended on the person is referred.",
        "own", nameof(ConfirmDeath), nameof(DismissDeathReport), nameof(AwardReinsertionPackage), nameof(DeliverReinsertionInstalment), nameof(ApprovePlan), nameof(PayGrantInstalment));

    public static readonly Rule NothingIsEdited = new("R-33",
        "A mistake is put right by a step that names the wrong one; both stay in sight.",
        "own");

    // No command of its own: the rule stands in what reads the time of every command.
    public static readonly Rule RecordedAfterItHappened = new("R-34",
        "Nothing is recorded before it happened; what is recorded later keeps both times, and the order of recording is never rewritten.",
        "own");

    // No command of its own: reading is none.
    public static readonly Rule ReadingIsRecordedFirst = new("R-35",
        "Whoever reads who or where somebody is, or how they are held to be endangered, leaves a record first; where that fails, nothing is read.",
        "own");

    public static readonly Rule NobodyReturnsIntoDanger = new("R-36",
        "A foreign national returns by their own will and after a recorded check that it is safe; family members and minors are handled apart.",
        "IDDRS 5.40", nameof(PrepareReturn), nameof(RecordDeparture));

    public static readonly Rule TheFileIsTheStates = new("R-37",
        "The file belongs to the national authority; a hand-over names the agreement, what passes over, and the proof of its wholeness.",
        "IDDRS 4.20 §6.8", nameof(HandOverToState));

    public static IReadOnlyList<Rule> All { get; } =
    [
        ChildrenAreNotProcessed, RoutedChildrenLeaveNoMilitaryTrace, ChildrenNeedNoEligibility, ChildDependantsAreNotParticipants, LaterProofOfChildhoodFreezes,
        CriteriaInForceAndNoBareList, DenialAsksWomenFirst, InterviewerDoesNotVerify, SeriousCrimesExclude, OnePersonOneLiveCase, RegistrationNeedsConsent, CardsNameNoGroup, SharingNeedsConsent, WithdrawalStopsSharing,
        ReinsertionIsShortAndPublished, DeliveredOnceByAnother, HouseholdIsOffered, RejoiningEndsSupport, PlansAreWholeAndAgreed, GrantsFollowThePlan, TrainingMeetsDemand, WomenAreOfferedAFemaleCaseworker,
        PlacesAreReachable, NobodyIsConfronted, PsychosocialContentStaysThere, RiskIsJudgedByPeople, ContactIsNotLostLightly, SuspensionIsReviewed, OneOfficeIsResponsible, GraduationIsEarnedAndChecked, LeavingIsNoFailure,
        DeathIsSaidByTwo, NothingIsEdited, RecordedAfterItHappened, ReadingIsRecordedFirst, NobodyReturnsIntoDanger, TheFileIsTheStates,
    ];
}
