using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Corridors;
using Concord.Transhumance.Deliveries;
using Concord.Transhumance.Movements;
using Concord.Transhumance.Signals;
using Concord.Transhumance.Spots;

namespace Concord.Transhumance.Tests;

/// <summary>Each record at each stage of its life, folded from the facts that real decisions make: no store, no HTTP.</summary>
internal static class Given
{
    public static Corridor AClaimedCorridor() => Fold.Of<Corridor>(MapCorridorEndpoint.Mapped(A.MapCorridor()));

    public static Corridor AValidatedCorridor() => AClaimedCorridor().After(A.ValidateCorridor(), Acting.Committee);

    public static Corridor ARecognisedCorridor() => AValidatedCorridor().After(A.RecogniseCorridor(), Acting.Supervisor);

    public static SensitiveSpot ASpot(SpotKind kind = SpotKind.Field) => Fold.Of<SensitiveSpot>(RegisterSensitiveSpotEndpoint.Registered(A.RegisterSensitiveSpot() with { Kind = kind }, Fold.Stream));

    public static HerdMovement ASightedHerd() => Fold.Of<HerdMovement>(SightHerdEndpoint.Sighted(A.SightHerd(), Fold.Stream, Acting.Partner));

    public static HerdMovement AForecastHerd() => ASightedHerd().After(A.ForecastArrival(), Acting.Caseworker, ASpot());

    public static Signal AReportedSignal(ReportSignal? reported = null) => Fold.Of<Signal>(ReportSignalEndpoint.Reported(reported ?? A.ReportSignal(), Fold.Stream, Acting.Partner));

    public static Signal ACorroboratedSignal() => AReportedSignal().After(A.CorroborateSignal(), Acting.Caseworker);

    public static Signal AVerifiedSignal() => ACorroboratedSignal().After(A.VerifySignal(), Acting.Supervisor);

    /// <summary>What an alert rests on: these signals, at a spot.</summary>
    public static Basis ABasis(params Signal[] signals) => new(signals is [] ? [ACorroboratedSignal()] : signals, signals is [] ? 1 : signals.Length, ASpot());

    public static Alert ADraft(DraftAlert? drafted = null, Basis? basis = null) => Fold.Of<Alert>(DraftAlertEndpoint.Drafted(drafted ?? A.DraftAlert(), basis ?? ABasis(), Acting.Caseworker));

    public static Alert AnApprovedAlert(DraftAlert? drafted = null, Basis? basis = null) => ADraft(drafted, basis).After(A.ApproveAlert(), Acting.Supervisor);

    public static Alert AnIssuedAlert(DraftAlert? drafted = null) => AnApprovedAlert(drafted).After(A.IssueAlert(), Acting.Supervisor, ABasis());

    public static Alert AnIssuedExercise() => AnApprovedAlert(A.DraftAlert() with { Mode = AlertMode.Exercise }).After(A.IssueExercise(), Acting.Supervisor, ABasis());

    public static Alert ACancelledAlert() => AnIssuedAlert().After(A.CancelAlert(), Later(Acting.Supervisor));

    public static Alert AnExpiredAlert() => AnIssuedAlert().With(Expiry.Of(version: 1, A.DraftAlert().Expires, actionCalledFor: true));

    public static AlertDelivery ADelivery() => Fold.Of<AlertDelivery>(SendAlertEndpoint.Sent(A.SendAlert(), AnIssuedAlert(), Acting.Caseworker));

    /// <summary>Some hours later.</summary>
    public static Act Later(this Act act, double hours = 1) => act with { OccurredAt = act.OccurredAt.AddHours(hours), RecordedAt = act.RecordedAt.AddHours(hours) };
}
