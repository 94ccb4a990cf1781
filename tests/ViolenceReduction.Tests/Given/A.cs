using Concord.Contracts;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Committees;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests;

/// <summary>Each command as it is usually given; a test says with <c>with</c> what is different this time.</summary>
internal static class A
{
    public const string Place = "BF5603";

    public static AreaAssessment Assessment { get; } = new(new(2024, 12, 20), new(2024, 11, 30), [.. Enum.GetValues<AssessmentPart>()], [new("BF5601", LeftOutGround.NoAccess)]);

    public static AssessArea AssessArea() => new(Place, Assessment);

    public static ReassessArea ReassessArea() => new(Assessment with { AssessedOn = new(2025, 1, 10) });

    public static SelectArea SelectArea() => new([SelectionGround.RecruitmentRisk], new(new(2025, 1, 8), Women: 34, WomenOnly: true, LedByWoman: true), "PREF-SOUM-2025/04");

    public static PublishEligibilityCriteria PublishEligibilityCriteria() =>
        new([ParticipantCategory.CommunityMember, ParticipantCategory.YouthAtRisk], [ExclusionGround.ActiveInArmedGroup], ["ff", "fr"], [PublicChannel.Assembly, PublicChannel.Radio]);

    public static DeselectArea DeselectArea() => new(DeselectionReason.Insecurity);

    public static SeatCommittee SeatCommittee(Guid area) =>
        new(CommitteeKind.ProjectSelection, Place, CommitteeBody.Existing, Seats("SOUM"), area, new("DD-2025-11", Cleared: true, Representative: true));

    public static SeatCommittee SeatReviewers() => new(CommitteeKind.ProjectApproval, "BF56", CommitteeBody.New, Seats("PAC"));

    /// <summary>Two women and three men; 01 to 03 make a quorum.</summary>
    public static SeatGiven[] Seats(string of) =>
    [
        new($"{of}-01", Sex.Female, AgeBand.From35To59, SeatGroup.Community, Name: "Ramata Tamboura"), new($"{of}-02", Sex.Female, AgeBand.From18To24, SeatGroup.Youth),
        new($"{of}-03", Sex.Male, AgeBand.From35To59, SeatGroup.Minority), new($"{of}-04", Sex.Male, AgeBand.From60, SeatGroup.Community), new($"{of}-05", Sex.Male, AgeBand.From25To34, SeatGroup.Displaced),
    ];

    public static ReplaceCommitteeMember ReplaceCommitteeMember() => new("SOUM-04", ReplacementReason.Moved, new("SOUM-06", Sex.Male, AgeBand.From60, SeatGroup.Community));

    public static DeclareInterest DeclareInterest(Guid project) => new("SOUM-03", project, InterestKind.Family);

    public static Money Cfa(long amount) => new($"{amount}", "XOF");

    public static PlannedTranche[] Plan(params long[] amounts) => [.. amounts.Select((amount, at) => new PlannedTranche(at + 1, Cfa(amount), new DateOnly(2025, 3, 1).AddMonths(2 * at)))];

    public static SubmitProposal SubmitProposal(Guid area) => new(
        area, Place, ProjectKind.MissionFunded, Sector.Infrastructure, [Objective.LessViolence, Objective.WomenSafety], ServesWomen: true, Cfa(16_000_000), Plan(9_000_000, 7_000_000),
        new(Participants: 110, Women: 50, CommunityMembers: 80), new(2025, 3, 1), new(2025, 9, 30), "SUST-2025-07", UsefulUntil: new(2025, 5, 31));

    /// <summary>A vote of 01 to 03: two women and a man.</summary>
    public static Meeting Meeting(string of, DateOnly on, bool carried = true) => new(on, [$"{of}-01", $"{of}-02", $"{of}-03"], carried ? new(2, 0, 1, 0) : new(0, 2, 1, 0));

    public static SelectProposal SelectProposal(Guid committee) => new(committee, Meeting("SOUM", new(2025, 1, 15)));

    public static DeclineProposal DeclineProposal(Guid committee) => new(committee, Meeting("SOUM", new(2025, 1, 15), carried: false), DeclineReason.UnfairShare);

    public static PresentForReview PresentForReview(Guid committee) => new(committee, new(2025, 1, 24));

    public static RequestRevision RequestRevision() => new([RevisionPoint.Budget], new(2025, 2, 20));

    public static ReviseProposal ReviseProposal() => new(Cfa(15_000_000), Plan(8_000_000, 7_000_000), new(110, 50, 80), new(2025, 5, 31));

    public static ApproveProposal ApproveProposal(Guid committee) => new(committee, Meeting("PAC", new(2025, 1, 24)), [ApprovalCondition.MaintenanceTraining]);

    public static RejectProposal RejectProposal(Guid committee) => new(committee, Meeting("PAC", new(2025, 1, 24), carried: false), [RejectionReason.TooExpensive]);

    public static GiveCommunitySignOff GiveCommunitySignOff() => new(Revision: 0);

    public static ClearPartner ClearPartner() => new([PartnerCheck.Registration, PartnerCheck.SanctionsScreening, PartnerCheck.Safeguarding], new(2025, 1, 14), new(2025, 12, 31));

    public static SignGrantAgreement SignGrantAgreement() => new(Cfa(16_000_000), Plan(9_000_000, 7_000_000),
        [AgreementClause.SustainabilityPlan, AgreementClause.Maintenance, AgreementClause.DataCollectionAndDisposal, AgreementClause.Safeguarding], "GA-2025-014", QuickActions: Cfa(1_500_000));

    public static ReleaseTranche ReleaseTranche(int number = 1) => new(number);

    public static RecordMonitoringVisit RecordMonitoringVisit(int tranche = 1) => new(tranche, VisitMethod.OnSite, Rating: 4, [VisitFinding.AsPlanned]);

    public static SubmitTrancheReport SubmitTrancheReport(int number = 1) => new(number, Cfa(number == 1 ? 8_650_000 : 7_000_000), $"NAR-014-{number}", $"FIN-014-{number}");

    public static AcceptTrancheReport AcceptTrancheReport(int number = 1) => new(number);

    public static WithholdTranche WithholdTranche(int number = 2) => new(number, WithholdReason.BudgetCut);

    public static RaiseHarmConcern RaiseHarmConcern() => new(HarmKind.Exclusion, HarmSeverity.High, HarmSource.Complaint);

    public static ResolveHarmConcern ResolveHarmConcern() => new(1, [HarmMeasure.CommunityMeeting]);

    public static SuspendProject SuspendProject() => new(SuspensionReason.Insecurity);

    public static ResumeProject ResumeProject() => new([ResumptionCondition.AccessRestored]);

    public static CompleteWorks CompleteWorks() => new([new("well-dug", 1, 1), new("market-stalls-built", 40, 36)], "PV-2025-09");

    public static HandOverAsset HandOverAsset() => new("MAINT-2025-09", "PV-2025-10", Custodian: "Boureima Cissé");

    public static CloseProject CloseProject() => new(Cfa(350_000), new(108, 52, 54, 2), ParticipantsLinkedOn: true, new(2025, 1, 14));

    public static TerminateProject TerminateProject() => new(TerminationReason.Insecurity, ParticipantsEffect.LinkedToServices);

    public static CorrectProjectFact CorrectProjectFact() => new(CorrectionGround.CountedTwice, new(106, 52, 52, 2));

    public static RecordEvaluation RecordEvaluation() => new(EvaluationKind.Terminal, new(4, 4, 3, 3, 3, 4), [Lesson.WomenLed]);
}
