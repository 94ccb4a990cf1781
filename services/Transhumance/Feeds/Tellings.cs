using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Corridors;
using Concord.Transhumance.Movements;
using Concord.Transhumance.Signals;
using Concord.Transhumance.Spots;

namespace Concord.Transhumance.Feeds;

/// <summary>What others are told of corridors, herds and alerts. Where a herd is, how large, and who saw it is told to nobody.</summary>
internal static class Tellings
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        Telling.Of<CorridorMapped, CorridorMappedV1>(mapped => new(mapped.Data.Place, mapped.Data.Status)),
        Telling.Of<CorridorValidatedByCommunities, CorridorValidatedByCommunitiesV1>(_ => new()),
        Telling.Of<CorridorRecognised, CorridorRecognisedV1>(recognised => new(recognised.Data.Signed)),
        Telling.Of<CorridorSegmentBlocked, CorridorSegmentBlockedV1>(blocked => new(blocked.Data.Segment, blocked.Data.Cause, blocked.Data.Since, blocked.Data.DetourMarked)),
        Telling.Of<CorridorSegmentReopened, CorridorSegmentReopenedV1>(reopened => new(reopened.Data.Segment)),
        Telling.Of<SensitiveSpotRegistered, SensitiveSpotRegisteredV1>(registered => new(registered.Data.Kind, registered.Data.Place, registered.Data.RiskFromMonth, registered.Data.RiskToMonth)),
        Telling.Of<AccessRuleAgreed, AccessRuleAgreedV1>(agreed => new(agreed.Data.Condition, agreed.Data.From, agreed.Data.Until)),
        Telling.Of<ArrivalForecast, ArrivalForecastV1>(forecast => new(forecast.Data.Spot, forecast.Data.Earliest, forecast.Data.Latest, forecast.Data.Confidence)),
        Telling.Of<HerdArrived, HerdArrivedV1>(arrived => new(arrived.Data.Spot, arrived.Data.WithNotice)),
        Telling.Of<HerdDiverted, HerdDivertedV1>(diverted => new(diverted.Data.Reason)),
        Telling.Of<SignalCorroborated, SignalCorroboratedV1>(corroborated => new(corroborated.Data.Sources, corroborated.Data.HoursSinceReport)),
        Telling.Of<SignalVerified, SignalVerifiedV1>(verified => new(verified.Data.HoursSinceReport)),
        Telling.Of<SignalRefuted, SignalRefutedV1>(_ => new()),
        Telling.Of<EarlyActionCalledFor, TranshumanceAlertIssued>(called => new(
            called.StreamId, called.Data.Version, called.Data.Spot, called.Data.Place, called.Data.Earliest, called.Data.Latest, called.Data.Urgency, called.Data.Severity, called.Data.Certainty, called.Data.Expires)),
        Telling.Of<EarlyActionStoodDown, TranshumanceAlertEnded>(ended => new(ended.StreamId, ended.Data.Ending)),
    ];
}
