using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.BenefitScales;
using Concord.Reintegration.Cases;
using Concord.Reintegration.ServiceProviders;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration.Tests;

// What is given along the way, as it is usually given.
internal static partial class A
{
    public static PublishBenefitScale PublishBenefitScale() =>
        new("2024-1", new(2024, 1, 1), [new(AmountGround.Standard, Francs(180_000)), new(AmountGround.WithDependants, Francs(240_000))]);

    public static AwardReinsertionPackage AwardReinsertionPackage() => new(Francs(150_000), AmountGround.Standard,
    [
        new(1, Modality.Cash, Francs(60_000), new(2025, 2, 1)), new(2, Modality.InKind, Francs(50_000), new(2025, 5, 1)), new(3, Modality.Cash, Francs(40_000), new(2025, 8, 1)),
    ]);

    public static DeliverReinsertionInstalment DeliverReinsertionInstalment() => new(1, IdentityCheck.ProgrammeCard, HouseholdOffered: true, HouseholdAnswer.WitnessPresent, "REC-1");

    public static WithholdReinsertionInstalment WithholdReinsertionInstalment() => new(2, WithholdingReason.Insecurity);

    public static DraftPlan DraftPlan() => new([Trade, Reconciliation]);

    public static RevisePlan RevisePlan() => new(PlanChange.NewNeed, ParticipantSigned: true, [Trade, Reconciliation, Tailoring]);

    public static RecordBusinessPlan RecordBusinessPlan() => new("BP-2025-014", "MD-12");

    public static AwardStartUpGrant AwardStartUpGrant() => new(Modality.InKind, [Francs(200_000), Francs(100_000)]);

    public static PayGrantInstalment PayGrantInstalment() => new(1, IdentityCheck.KnownToStaff, "REC-2");

    public static ListServiceProvider ListServiceProvider(string provider = "PRV-01", string place = "BF56") =>
        new(provider, RecipientKind.Provider, [new(place)], [new("tailoring", Track.Vocational, Capacity: 2, "MD-12"), new("civil-papers", Track.Legal, Capacity: 10_000)]);

    public static ChangeServiceOffer ChangeServiceOffer(string place = "BF56") => new([new(place)], [new("tailoring", Track.Vocational, Capacity: 8, "MD-12")]);

    public static DelistServiceProvider DelistServiceProvider() => new(DelistingReason.LeftArea);

    public static MakeServiceReferral MakeServiceReferral(string provider = "PRV-01") => new(provider, "civil-papers", [DataCategory.Needs], new(2025, 1, 29));

    public static AcceptServiceReferral AcceptServiceReferral() => new(new DateOnly(2025, 2, 1));

    public static DeclineServiceReferral DeclineServiceReferral() => new(ReferralDeclineReason.NoCapacity);

    public static FulfilServiceReferral FulfilServiceReferral() => new(ReferralOutcome.CompletedWithCertificate, new(2025, 1, 15), Satisfaction: 5);

    public static WithdrawServiceReferral WithdrawServiceReferral() => new(WithdrawalReason.OwnWish);

    public static RecordContactAttempt RecordContactAttempt() => new(new(2025, 1, 10), ContactChannel.Phone);

    public static AssessReRecruitmentRisk AssessReRecruitmentRisk() => new(RiskKind.ReRecruitment, "RRT", "2.1", RiskBand.Low, [ProtectiveFactor.Family], new(2025, 3, 1));

    public static ReviewRisk ReviewRisk() => new(RiskKind.ReRecruitment, RiskBand.Low, [], new(2025, 3, 15));

    public static RecordReconciliationMeasure RecordReconciliationMeasure() =>
        new(ReconciliationKind.Dialogue, "BF5601", PublicConfrontation: false, VictimsTookPart: true, VictimsConsented: true, [ReconciliationSafeguard.NeutralPlace], Perception: 4);

    public static AnswerPsychosocialNeed AnswerPsychosocialNeed() => new(NeedAnswer.PartlyMet);

    public static RecordFeedback RecordFeedback() => new(FeedbackKind.Satisfaction, FeedbackTopic.Support, Satisfaction: 4);

    public static SuspendReintegrationSupport SuspendReintegrationSupport() => new(SupportSuspensionReason.Insecurity, new(2025, 3, 1));

    public static ResumeReintegrationSupport ResumeReintegrationSupport() => new(ResumptionGround.SafeAgain);

    public static PrepareReturn PrepareReturn() => new("MLI", Voluntary: true, FamilyHandledApart: true, MinorsHandledApart: true);

    public static CheckReturnSafety CheckReturnSafety() => new(SafetyFinding.Safe, "RET-2025-03");

    public static RecordDeath RecordDeath() => new(DeathSource.Community, new(2025, 1, 12));

    public static ConfirmDeath ConfirmDeath() => new(HasDependants: true, "CP-BFA-01");

    public static DismissDeathReport DismissDeathReport() => new();

    public static RecordPostProgrammeFollowUp RecordPostProgrammeFollowUp() => new(FollowUpPoint.AfterThreeMonths, Reached: true, IncomeAnswer.HasSource, ActivityAnswer.Running, new(60, 70, 55));

    public static CloseCase CloseCase() => new(ClosureGround.LeftForGood);

    public static HandOverToState HandOverToState() => new("CNDDR", [FileScope.ProcessFacts], "MOU-2026-07", new string('a', 64));

    public static Milestone Tailoring { get; } = new("M3", Track.Vocational, "learn-tailoring", new(2025, 9, 1), "PRV-01", Mandatory: false, MarketDemand: "MD-12");

    public static ScaleInForce Scale { get; } = new(Fold.Of<BenefitScale>(PublishBenefitScaleEndpoint.Published(PublishBenefitScale(), Acting.Supervisor)));

    public static ServiceDirectory Directory { get; } = new(
        [.. new[] { "PRV-01", "PRV-02" }.Select(provider => Fold.Of<ListedProvider>(ListServiceProviderEndpoint.Listed(ListServiceProvider(provider), Acting.Supervisor)))],
        new Dictionary<(string, string), int> { [("PRV-02", "tailoring")] = 2 });

    /// <summary>What is brought before the rules beside a case.</summary>
    public static object[] Beside => [Scale, Directory, Given.Criteria, Given.Nobody, Given.AnotherCase];

    public static Money Francs(int amount) => new($"{amount}", "XOF");
}
