using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Committees;
using Concord.ViolenceReduction.Projects;
using Concord.ViolenceReduction.QuickActions;

namespace Concord.ViolenceReduction;

/// <summary>The rules of violence reduction that decisions apply, by their ids in the domain page; IDDRS is cited by module and section.</summary>
internal static class Rules
{
    public static readonly Rule AreasAreSelectedOnAnAssessment = new("C-01",
        "An area is selected on an assessment that is no older than twelve months and whole, after its women were consulted among themselves, led by a woman, and with a note on the areas left out.",
        "IDDRS 2.30 §4.6, §6.3–6.4", nameof(SelectArea));

    public static readonly Rule CommitteesAreShared = new("C-02",
        "At least three in ten members of a committee are women, and youth and minorities have their seats; a replacement that breaks this opens thirty days to mend it, after which there are no votes.",
        "IDDRS 2.30 §2, §4.5, §6.1, §6.4", nameof(SeatCommittee), nameof(SelectProposal), nameof(DeclineProposal), nameof(ApproveProposal), nameof(RejectProposal));

    public static readonly Rule ExistingBodiesAreLookedInto = new("C-03",
        "An existing body serves as a committee only after due diligence and a check of whom it represents.",
        "IDDRS 2.30 §4.8, §6.1", nameof(SeatCommittee));

    public static readonly Rule CriteriaArePublishedFirst = new("C-04",
        "Who may take part is published with its number, in the languages of the community and by a channel that reaches everybody, before anything is proposed, let alone anybody enrolled.",
        "IDDRS 2.30 §4.2, §6.4", nameof(PublishEligibilityCriteria), nameof(SubmitProposal));

    public static readonly Rule ReviewersHaveAWeek = new("C-05",
        "The programme's committee decides no proposal that was presented less than seven days before the meeting.",
        "IDDRS 2.30 §6.1", nameof(PresentForReview), nameof(ApproveProposal), nameof(RejectProposal));

    public static readonly Rule TheOrderIsFixed = new("C-06",
        "The community's committee selects, the programme's reviews, the community signs off; what costs more than was approved goes back to the programme's committee.",
        "IDDRS 2.30 §6.1", nameof(PresentForReview), nameof(ApproveProposal), nameof(GiveCommunitySignOff), nameof(SignGrantAgreement));

    public static readonly Rule VotesAreCleanAndQuorate = new("C-07",
        "More than half of the members without an interest vote; whoever declared one neither votes nor counts; nobody sits in both votes on one proposal.",
        "own", nameof(SelectProposal), nameof(DeclineProposal), nameof(ApproveProposal), nameof(RejectProposal));

    public static readonly Rule WomenHaveTheirShare = new("C-08",
        "At least three in ten approved projects serve women's safety and needs; an approval that breaks this needs a recorded exception with a plan.",
        "IDDRS 2.30 §2, §6.4", nameof(ApproveProposal));

    public static readonly Rule MoneyPassesFourHands = new("C-18",
        "The tranches make the agreement; the next is released only after the report on the one before was accepted, to a partner cleared on that day; whoever releases neither accepts reports nor proposed the project.",
        "own; IDDRS 2.30 §6.6",
        nameof(SubmitProposal), nameof(ReviseProposal), nameof(ClearPartner), nameof(SignGrantAgreement), nameof(ReleaseTranche), nameof(SubmitTrancheReport), nameof(AcceptTrancheReport));

    public static readonly Rule HarmHoldsMoney = new("C-19",
        "An open harm concern of high severity holds the project's money until somebody other than the partner has resolved it.",
        "IDDRS 2.30 §4.6", nameof(ReleaseTranche), nameof(ResolveHarmConcern), nameof(ResumeProject), nameof(CloseProject), nameof(AcceptQuickAction));

    public static readonly Rule SeasonsDontWait = new("C-20",
        "A seasonal project says until when its money is of use, and isn't approved after that.",
        "IDDRS 2.30 §6.5–6.6", nameof(ApproveProposal));

    public static readonly Rule ProjectsAreShort = new("C-21",
        "A project funded by the mission lasts twelve months at most, a pilot six to eight, a stop-gap six to eighteen.",
        "IDDRS 2.30 §3, §6.6–6.7", nameof(SubmitProposal));

    public static readonly Rule WorkIsSeenByOthers = new("C-23",
        "Somebody who is not of the partner has visited the work of a tranche before its report is accepted.",
        "own; IDDRS 3.50 §6.1", nameof(RecordMonitoringVisit), nameof(AcceptTrancheReport));

    public static readonly Rule AgreementsLookAhead = new("C-24",
        "An agreement holds clauses on what sustains the work, on maintenance, on the collection and disposal of data, and on safeguarding.",
        "IDDRS 2.30 §4.10, §6.5", nameof(SignGrantAgreement));

    public static readonly Rule ClosingLeavesNothingOpen = new("C-25",
        "A project is closed with its reports accepted, its unspent money returned, its asset with a named custodian, its people linked on and counted by sex, and the community heard.",
        "IDDRS 2.30 §4.8, §6.5", nameof(HandOverAsset), nameof(CloseProject), nameof(CorrectProjectFact));

    public static readonly Rule ClosedProjectsStayClosed = new("C-26",
        "After its close a project takes nothing but evaluations and corrections.",
        "own",
        nameof(SelectProposal), nameof(DeclineProposal), nameof(PresentForReview), nameof(RequestRevision), nameof(ReviseProposal), nameof(ApproveProposal), nameof(RejectProposal), nameof(GiveCommunitySignOff),
        nameof(ClearPartner), nameof(SignGrantAgreement), nameof(ReleaseTranche), nameof(RecordMonitoringVisit), nameof(SubmitTrancheReport), nameof(AcceptTrancheReport), nameof(WithholdTranche),
        nameof(RaiseHarmConcern), nameof(ResolveHarmConcern), nameof(SuspendProject), nameof(ResumeProject), nameof(CompleteWorks), nameof(HandOverAsset), nameof(CloseProject), nameof(TerminateProject));

    public static readonly Rule ConcernsNameNobody = new("C-28",
        "A complaint that becomes a harm concern carries nothing of who complained.",
        "practice of accountability to affected people; own");

    public static readonly Rule QuickActionsStayInTheirEnvelope = new("X9",
        "A quick action about an alert is paid from the envelope that a running project's agreement set aside for it, and from no more than is left there; a person decides it.",
        "own; flow X9", nameof(AcceptQuickAction));

    public static IReadOnlyList<Rule> All { get; } =
    [
        AreasAreSelectedOnAnAssessment, CommitteesAreShared, ExistingBodiesAreLookedInto, CriteriaArePublishedFirst, ReviewersHaveAWeek, TheOrderIsFixed, VotesAreCleanAndQuorate, WomenHaveTheirShare,
        MoneyPassesFourHands, HarmHoldsMoney, SeasonsDontWait, ProjectsAreShort, WorkIsSeenByOthers, AgreementsLookAhead, ClosingLeavesNothingOpen, ClosedProjectsStayClosed, ConcernsNameNobody,
        QuickActionsStayInTheirEnvelope,
    ];
}
