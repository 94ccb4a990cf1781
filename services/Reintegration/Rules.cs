using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.CriteriaSets;
using Concord.Reintegration.Participants;

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
        nameof(GrantConsent), nameof(AssignCaseworker), nameof(ApprovePlan), nameof(RecordMilestoneAchieved), nameof(RecordFollowUpVisit),
        nameof(ProposeTransfer), nameof(AcceptTransfer), nameof(GraduateParticipant), nameof(RecordDeparture), nameof(ReopenCase),
        nameof(RecordAuthorityCheckOutcome), nameof(LodgeEligibilityAppeal), nameof(DecideEligibilityAppeal), nameof(RevokeEligibility), nameof(CompleteProfile), nameof(RecordSpecificNeed), nameof(LinkDependant), nameof(IssueProgrammeCard),
        nameof(ProposeConsentOverride), nameof(OverrideConsent), nameof(RaiseDuplicateSuspicion), nameof(ResolveDuplicateSuspicion));

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
        nameof(PresentCandidate), nameof(ReopenCase), nameof(ConfirmEligibility), nameof(DecideEligibilityAppeal), nameof(GraduateParticipant), nameof(ResolveDuplicateSuspicion));

    public static readonly Rule RegistrationNeedsConsent = new("R-11",
        "No registration without valid consent to case management and terms signed in a language that the person chose.",
        "IDDRS 4.20 §6.1", nameof(RegisterParticipant));

    public static readonly Rule CardsNameNoGroup = new("R-12",
        "Cards, letters, messages and what others are told never carry the name of an armed group.",
        "IDDRS 4.20 §6.6", nameof(IssueProgrammeCard));

    public static readonly Rule SharingNeedsConsent = new("R-13",
        "Nothing personal leaves to a partner without consent that covers the purpose and the kind of recipient at the moment of sending; and no support depends on such a consent. Two people override it for a vital interest, for 72 hours at most.",
        "own", nameof(ProposeConsentOverride), nameof(OverrideConsent));

    public static readonly Rule WithdrawalStopsSharing = new("R-14",
        "A consent can be withdrawn at any time, without a reason; sharing stops at once, those who received something are told, and what was delivered stays as a fact.",
        "own", nameof(WithdrawConsent), nameof(NarrowConsent));

    public static readonly Rule RejoiningEndsSupport = new("R-18",
        "No support of any kind to an active member of an armed group.",
        "IDDRS 2.30 §4.4", nameof(ReopenCase));

    public static readonly Rule PlansAreWholeAndAgreed = new("R-19",
        "A plan has at least one economic and one social or psychosocial milestone, each with a due date and a provider, and the participant's own agreement; the caseworker can't approve it.",
        "IDDRS 4.30 §5, §9–10; own", nameof(ApprovePlan));

    public static readonly Rule WomenAreOfferedAFemaleCaseworker = new("R-22",
        "Women are offered a female caseworker; refusal or unavailability is recorded.",
        "IDDRS 4.20 §6.8", nameof(AssignCaseworker));

    public static readonly Rule ContactIsNotLostLightly = new("R-27",
        "Contact is lost only after three attempts by two channels over thirty days, and a supervisor says so.",
        "own", nameof(RecordDeparture));

    public static readonly Rule OneOfficeIsResponsible = new("R-29",
        "Exactly one office is responsible; the origin stays so until the transfer is accepted, and acts no more after.",
        "Primero's pattern, tightened",
        nameof(ProposeTransfer), nameof(AcceptTransfer), nameof(DeclineTransfer), nameof(CancelTransfer),
        nameof(RecordFollowUpVisit), nameof(RecordMilestoneAchieved), nameof(RecordDeparture),
        nameof(CompleteProfile), nameof(RecordSpecificNeed), nameof(LinkDependant), nameof(IssueProgrammeCard), nameof(ProposeConsentOverride));

    public static readonly Rule GraduationIsEarnedAndChecked = new("R-30",
        "Graduation needs the mandatory milestones achieved or waived with a reason, an exit interview, twelve months of follow-up, and an approver who is and was not the caseworker.",
        "own", nameof(GraduateParticipant));

    public static readonly Rule LeavingIsNoFailure = new("R-31",
        "Leaving is never recorded as failure; re-entry is possible.",
        "own", nameof(ReopenCase));

    public static IReadOnlyList<Rule> All { get; } =
    [
        ChildrenAreNotProcessed, RoutedChildrenLeaveNoMilitaryTrace, ChildrenNeedNoEligibility, ChildDependantsAreNotParticipants, LaterProofOfChildhoodFreezes,
        CriteriaInForceAndNoBareList, DenialAsksWomenFirst, InterviewerDoesNotVerify, SeriousCrimesExclude, OnePersonOneLiveCase, RegistrationNeedsConsent, CardsNameNoGroup, SharingNeedsConsent, WithdrawalStopsSharing, RejoiningEndsSupport,
        PlansAreWholeAndAgreed, WomenAreOfferedAFemaleCaseworker, ContactIsNotLostLightly, OneOfficeIsResponsible, GraduationIsEarnedAndChecked, LeavingIsNoFailure,
    ];
}
