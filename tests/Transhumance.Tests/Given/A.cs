using Concord.Contracts;
using Concord.Harness;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Corridors;
using Concord.Transhumance.Deliveries;
using Concord.Transhumance.Movements;
using Concord.Transhumance.Signals;
using Concord.Transhumance.Spots;

namespace Concord.Transhumance.Tests;

/// <summary>Each command as it is usually given; a test says with <c>with</c> what is different this time.</summary>
internal static class A
{
    public static readonly Guid Spot = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001");
    public static readonly Guid Signal = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000002");

    public static MapCorridor MapCorridor() => new("BF5603", CorridorStatus.Customary, MappingMethod.CommunityWalk, WidthClass.Medium,
        [new("S1", "BF5603", ["N14.3W001.7", "N14.2W001.6"]), new("S2", "BF5602", ["N14.2W001.6", "N14.0W001.2"])]);

    public static ValidateCorridor ValidateCorridor() => new(Farmers: 24, Herders: 19, Women: 14, ObjectionsRaised.Settled);

    public static RecogniseCorridor RecogniseCorridor() => new("MAIRIE-DJIBO", "Arrêté 2025-004", new(2025, 1, 10));

    public static BlockSegment BlockSegment() => new("S2", BlockCause.Farming, new(2025, 1, 8), DetourMarked: false);

    public static ReopenSegment ReopenSegment() => new("S2");

    public static RegisterSensitiveSpot RegisterSensitiveSpot() => new(SpotKind.Field, "BF5603", "N14.1W001.6",
        [new("FARM-DJIBO-3", CommunitySide.Farmers), new("HERD-SOUM-1", CommunitySide.Herders)], RiskFromMonth: 6, RiskToMonth: 11, "Behind the reservoir, east of the old track");

    public static AgreeAccessRule AgreeAccessRule() => new(AccessCondition.AfterHarvest, new(2025, 11, 15), ["FARM-DJIBO-3", "HERD-SOUM-1"], "MAIRIE-DJIBO", new(2026, 5, 31));

    public static Sighting Sighting() => new("N14.6W000.9", HerdSize.Large, Heading.SouthWest, Pace.Walking, ObservationSource.Relay);

    public static SightHerd SightHerd() => new("BF5603", Sighting(), "14.6183, -0.9541");

    public static ObserveHerd ObserveHerd() => new(Sighting() with { Cell = "N14.4W001.2", Source = ObservationSource.CountingPoint });

    public static ForecastArrival ForecastArrival(Guid? spot = null, DateTimeOffset? from = null) =>
        new(spot ?? Spot, (from ?? Request.Instant).AddDays(2), (from ?? Request.Instant).AddDays(4), ForecastConfidence.Medium, "pace-2025.1", [1]);

    public static RecordArrival RecordArrival(Guid? spot = null) => new(spot ?? Spot, WithNotice: true);

    public static RecordDiversion RecordDiversion() => new(DiversionReason.WaterOrPasture, Heading.South);

    public static ReportSignal ReportSignal() => new(SignalKind.EarlyMovement, HarmScale.Severe, "BF5603", SourceClass.Relay, "CH-17", Account: "The women of the north market saw the first animals.");

    public static CorroborateSignal CorroborateSignal() => new(SourceClass.Committee, "CH-04");

    public static VerifySignal VerifySignal() => new(VerificationMethod.BothSidesConfirm, HarmScale.Severe);

    public static RefuteSignal RefuteSignal() => new(RefutationGround.NothingFound);

    public static AlertTexts Texts() => new(
        new("Herds expected near the fields of Djibo", "Herds may reach the fields east of the reservoir within days.", "Harvest what is ripe and keep the marked way open."),
        new("Troupeaux attendus près des champs de Djibo", "Des troupeaux peuvent atteindre les champs à l'est du barrage.", "Récoltez ce qui est mûr et laissez libre la piste balisée."));

    public static DraftAlert DraftAlert(Guid? spot = null, Guid? signal = null, DateTimeOffset? from = null) => new(
        AlertMode.Actual, "BF5603", spot ?? Spot, [signal ?? Signal], AlertCertainty.Likely, (from ?? Request.Instant).AddDays(2), (from ?? Request.Instant).AddDays(4), Texts(), (from ?? Request.Instant).AddDays(6));

    public static ApproveAlert ApproveAlert() => new();

    public static AlertRecipient Authority { get; } = new("MAIRIE-DJIBO", RecipientSide.Authority, AlertChannel.Voice);

    public static AlertRecipient Farmers { get; } = new("FARM-DJIBO-3", RecipientSide.Farmers, AlertChannel.Radio);

    public static AlertRecipient Herders { get; } = new("HERD-SOUM-1", RecipientSide.Herders, AlertChannel.Sms);

    public static IssueAlert IssueAlert() => new([Authority, Farmers, Herders]);

    public static IssueAlert IssueExercise() => new([Authority.ForExercise(), Farmers.ForExercise(), Herders.ForExercise()]);

    public static AlertRecipient ForExercise(this AlertRecipient recipient) => recipient with { Code = $"EX-{recipient.Code}", ForExercises = true };

    public static UpdateAlert UpdateAlert(Guid? signal = null, DateTimeOffset? from = null) => new(
        [1], UpdateGround.NewForecast, [signal ?? Signal], AlertCertainty.Likely, (from ?? Request.Instant).AddDays(3), (from ?? Request.Instant).AddDays(4), Texts(), (from ?? Request.Instant).AddDays(7), [Authority, Farmers, Herders]);

    public static CancelAlert CancelAlert(params int[] references) => new(references is [] ? [1] : references, CancelGround.HerdDiverted, Texts());

    public static IssueAllClear IssueAllClear(params int[] references) => new(references is [] ? [1] : references, AllClearGround.HerdPassed, Texts());

    public static ReviewAlert ReviewAlert() => new(AlertOutcome.NoEvent, EarlyAction: false, [], AlertLesson.EarlierForecast);

    public static SendAlert SendAlert(Guid? alert = null) => new(alert ?? Guid.Parse("b0b0b0b0-0000-4000-8000-000000000003"), Farmers.Code, "BF5603", AlertChannel.Radio);

    public static RecordDelivery RecordDelivery() => new();

    public static RecordDeliveryFailure RecordDeliveryFailure() => new(DeliveryFailure.NoNetwork);

    public static AcknowledgeAlert AcknowledgeAlert() => new(RecipientAnswer.WillAct);
}
