using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.Contracts;

namespace Concord.CommunityPolicing.Tests;

/// <summary>Each command as it is usually given; a test says with <c>with</c> what is different this time.</summary>
internal static class A
{
    public const string Place = "BF5603";

    public static CharterForum CharterForum() => new(Place, "2025-1",
        [new("P1", ForumGroup.Police), new("A1", ForumGroup.LocalAuthority), new("W1", ForumGroup.Women), new("Y1", ForumGroup.Youth), new("H1", ForumGroup.Herders)], ChairingRule.Rotating);

    public static FillSeat FillSeat(string seat = "W1", Sex sex = Sex.Female) => new(seat, sex, AgeBand.From25To34, "Mariama Diallo");

    public static VacateSeat VacateSeat() => new("W1", SeatVacancy.TermEnded);

    public static HoldMeeting HoldMeeting() => new(MeetingPlace.CommunityHall,
        [new(ForumGroup.Police, Sex.Male, AgeBand.From35To59, 2), new(ForumGroup.LocalAuthority, Sex.Female, AgeBand.From35To59, 1), new(ForumGroup.Women, Sex.Female, AgeBand.From25To34, 9)],
        Quorate: true, [AgendaItem.SafetyReview, AgendaItem.PriorityVote], UniformsPresent: true, ArmedPersons: 0);

    public static SuspendForum SuspendForum() => new(ForumSuspension.Safety, new(2028, 1, 31));

    public static ReactivateForum ReactivateForum() => new();

    public static MakeCommitment MakeCommitment(CommitmentOwner owner = CommitmentOwner.Police) => new("night-patrol-at-the-market", owner, new(2027, 6, 1), SafetyTopic.MarketSafety, BudgetLine: false);

    public static AcceptCommitment AcceptCommitment() => new();

    public static DeclineCommitment DeclineCommitment() => new(CommitmentDecline.NoMeans);

    public static ReportCommitmentDelivery ReportCommitmentDelivery() => new(DeliveryEvidence.Register);

    public static ConfirmCommitment ConfirmCommitment() => new(VotesFor: 12, VotesAgainst: 1);

    public static ContestCommitment ContestCommitment() => new(VotesFor: 3, VotesAgainst: 11);

    public static RenegotiateCommitment RenegotiateCommitment() => new(new(2027, 8, 1), CommitmentRenegotiation.Insecurity);

    public static AgreeSafetyPlan AgreeSafetyPlan(params IReadOnlyList<Guid> commitments) => new(
        [SafetyTopic.MarketSafety, SafetyTopic.WaterPoints], commitments, [CommitmentOwner.Police, CommitmentOwner.LocalAuthority, CommitmentOwner.Community], new(2025, 12, 31));

    public static ReviewPlan ReviewPlan() => new(Delivered: 2, Confirmed: 1, Missed: 1);

    public static PublishPlanSummary PublishPlanSummary() => new([], [PlanPublicationChannel.Radio], ["ff", "mos"]);

    public static ReportIncident ReportIncident() => new(
        IncidentCategory.CattleTheft, new(2025, 1, 10), IncidentPrecision.Day, Place, IncidentHarm.Property, IncidentSource.CommunityMember, Narrative: "Twelve head were taken near Arbinda.", Informant: "Amadou Barry");

    public static ScreenIncident ScreenIncident() => new(IncidentScreeningAnswer.No, IncidentScreeningAnswer.No, IncidentScreeningAnswer.No, IncidentScreeningAnswer.No, new(2027, 2, 15));

    public static RouteToSpecialist RouteToSpecialist() => new(SpecialistKind.ChildProtection, "CP-BFA-01");

    public static CorroborateIncident CorroborateIncident() => new(IncidentSource.LocalAuthority, Independent: true);

    public static VerifyIncident VerifyIncident() => new(IncidentVerificationBasis.IndependentSources);

    public static RefuteIncident RefuteIncident() => new(IncidentRefutationBasis.SourcesContradict);

    public static AssignIncidentResponse AssignIncidentResponse() => new(IncidentResponder.Police, new(2027, 2, 1));

    public static RecordResponse RecordResponse() => new(IncidentAnswer.PatrolAdded);

    public static FeedBackToCommunity FeedBackToCommunity() => new(CommunityFeedbackSetting.ForumMeeting, CommunityFeedbackContent.WhatWasDone);

    public static CloseIncident CloseIncident() => new();

    public static RequestSupport RequestSupport(string unit = "PN-BF-DJIBO") => new(
        SecurityInstitution.Police, unit, SupportKind.Equipment, Place, [new("solar-lamp", 20), new("women-desk", 1)], "a-programme-lead");

    public static AssessDueDiligence AssessDueDiligence() => new(SupportRiskBand.Medium, [], []);

    public static ApproveSupport ApproveSupport() => new();

    public static DeliverSupportItem DeliverSupportItem() => new("solar-lamp", 5);

    public static SuspendSupport SuspendSupport() => new(SupportSuspension.Insecurity);

    public static ResumeSupport ResumeSupport() => new();

    public static ReceiveConductAllegation ReceiveConductAllegation(string? unit = "PN-BF-ARIBINDA") => new(
        SecurityInstitution.Police, RankBand.JuniorOfficer, ConductClass.ExcessiveForce, Place, ConductSource.Anonymous, Danger: false, unit);

    public static TakeInterimMeasure TakeInterimMeasure() => new(ConductMeasure.ProtectComplainant, MeasureStanding.Requested, "IGS-BFA");

    public static ReferToOversightBody ReferToOversightBody() => new("IGS-BFA");

    public static RecordOversightOutcome RecordOversightOutcome() => new("IGS-BFA", OversightOutcome.Sanctioned, ReasonsGiven: true);

    public static FeedBackConductOutcome FeedBackConductOutcome() => new(ConductFeedback.ThroughIntermediary);

    public static CloseOversightCase CloseOversightCase() => new();

    public static TranshumanceAlertIssued AlertIssued(Guid? alert = null, int version = 1) => new(
        alert ?? Guid.NewGuid(), version, SpotKind.Field, Place, new(2025, 1, 20, 6, 0, 0, TimeSpan.Zero), new(2025, 1, 23, 18, 0, 0, TimeSpan.Zero), AlertUrgency.Expected, AlertSeverity.Moderate, AlertCertainty.Likely, new(2025, 1, 24, 0, 0, 0, TimeSpan.Zero));

    public static TranshumanceAlertEnded AlertEnded(Guid alert) => new(alert, AlertEnding.AllClear);

    public static ConductConcernRaised ConcernRaised() => new(Guid.NewGuid(), SecurityInstitution.Gendarmerie, ConductClass.UnlawfulDetention, Place, Danger: false);
}
