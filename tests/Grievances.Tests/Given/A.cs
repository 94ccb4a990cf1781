using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.Complainants;
using Concord.Grievances.General;
using Concord.Grievances.Land;
using Concord.Grievances.Sensitive;
using Concord.Grievances.Standby;

namespace Concord.Grievances.Tests;

/// <summary>Each command as it is usually given; a test says with <c>with</c> what is different this time.</summary>
internal static class A
{
    public static SubmitGrievance SubmitGrievance() => new(
        IntakeChannel.Hotline, GrievanceCategory.Selection, "ff", ContactMode.Confidential, Narrative: "The list of the cash-for-work in Gorom leaves out the displaced families of the third site.", Place: "BF5601",
        Complainant: new ComplainantIdentity("Mariam Dicko", "+22670112233", "Only after the evening prayer, on her sister's telephone."));

    public static AcknowledgeReceipt AcknowledgeReceipt() => new(TellingChannel.Phone, "ACK-FF-2");

    public static TriageGrievance TriageGrievance() => new(TriageTrack.Admissible, GrievanceCategory.Selection, Danger: false);

    public static TriageGrievance Inadmissible() => new(TriageTrack.Inadmissible, GrievanceCategory.Other, Danger: false, InadmissibleReason.OutsideMandate, OtherDoor.Ombudsman);

    public static TriageGrievance Moving() => new(TriageTrack.Sensitive, GrievanceCategory.Fraud, Danger: false);

    public static TriageGrievance LandMatter() => new(TriageTrack.LandDispute, GrievanceCategory.LandOrProperty, Danger: false, DisputeKind: LandDisputeKind.AccessRoute);

    public static TriageGrievance Conduct() => new(TriageTrack.Admissible, GrievanceCategory.PoliceConduct, Danger: true, Conduct: new(SecurityInstitution.Gendarmerie, ConductClass.UnlawfulDetention, ComplainantConsents: true));

    public static DeclareConflict DeclareConflict() => new("a-cousin", ConflictGround.Relation);

    public static AssignHandler AssignHandler() => new("a-caseworker");

    public static AskComplainant AskComplainant() => new(TellingChannel.TrackingCode, "On which day was the list read out?", ReplyBy: new(2025, 2, 10));

    public static RecordComplainantReply RecordComplainantReply() => new(TellingChannel.Phone, "On market day, before noon.");

    public static ProposeOutcome ProposeOutcome() => new(OutcomeCode.Remedy, "The third site was left out by mistake; the list is opened again.", [List]);

    public static ApproveOutcome ApproveOutcome() => new();

    public static CommunicateOutcome CommunicateOutcome() => new("ff", TellingChannel.TrackingCode);

    public static RecordComplainantResponse RecordComplainantResponse() => new(ComplainantAnswer.Accepted, TreatedFairly: true);

    public static CloseGrievance CloseGrievance() => new(ClosingGround.Accepted, [new(List.Code, RemedyEnd.Verified, Verifier: "a-monitor")]);

    public static ReopenGrievance ReopenGrievance() => new(ReopenGround.NewFacts);

    public static WithdrawGrievance WithdrawGrievance() => new(PressureChecked: false);

    public static LodgeAppeal LodgeAppeal() => new(AppealGround.Outcome);

    public static SeatAppealPanel SeatAppealPanel() => new(["an-elder", "a-jurist"]);

    public static DecideAppeal DecideAppeal() => new(AppealResult.Upheld);

    public static LeaveMessage LeaveMessage(string code) => new(code, "They came back and asked who had complained.");

    public static FollowUp FollowUp(string code) => new(code);

    public static PauseClock PauseClock(DateTimeOffset until) => new(PauseReason.AwaitingComplainant, until);

    public static ResumeClock ResumeClock() => new();

    public static ReportSensitiveConcern ReportSensitiveConcern() => new(GrievanceCategory.SexualExploitation, "BF5601", ReporterRole.Witness, Anonymous: true, "A driver asked for more than a thank-you before he unloaded.");

    public static RouteSensitiveReport RouteSensitiveReport() => new(CompetentBody.InspectorGeneral, "TX-2025-014", AssistanceOffered: true);

    public static ConfirmBodyReceipt ConfirmBodyReceipt() => new("OIG-5512");

    public static RecordBodyFeedback RecordBodyFeedback() => new(BodyFeedback.Concluded);

    public static CloseSensitiveReport CloseSensitiveReport() => new(SafetyChecked: true);

    public static NameStandbyMediator NameStandbyMediator() => new("a-mediator", NoInterestInTheLand: true, RegistersNoLand: true);

    public static DeclineStandby DeclineStandby() => new(StandbyDecline.NobodyFree);

    public static FileLandDispute FileLandDispute() => new(LandDisputeKind.Grazing, "BF5601");

    public static RegisterParty RegisterParty() => new(PartyRole.Claimant, InterestGroup.Herders, IsMinor: false, "Boubacar Barry");

    public static RecordClaim RecordClaim() => new(Party: 1, ClaimedRight.Graze, ClaimBasis.Customary, ToldNoRightArises: true, SinceYear: 1998);

    public static ScreenForMediation ScreenForMediation() => new(Mediable: true, [], EachPartyConsentsFreely: true);

    public static Remedy List { get; } = new("R1", "open-the-list-again", "a-field-officer", new(2025, 3, 1));
}
