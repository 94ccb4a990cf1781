using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Subscriptions.Endpoints;

// Every fact that a subscriber's endpoint can hold, in life order. What its owner may see is kept with the first: at delivery no token is there to ask.

[Fact("endpoint-registered", Sensitivity.Internal)]
public sealed record EndpointRegistered(
    string Owner, [property: Class(Sensitivity.Confidential)] string Url, DeliveryMode Mode, bool Strict, EventFilter Asked, StartFrom From, long? Position, long? StrictPosition,
    IReadOnlyList<string> Missions, IReadOnlyList<string> Areas);

[Fact("endpoint-verified", Sensitivity.Internal)]
public sealed record EndpointVerified(int? RatePerMinute);

[Fact("endpoint-paused", Sensitivity.Internal)]
public sealed record EndpointPaused(PauseReason Reason);

[Fact("endpoint-resumed", Sensitivity.Internal)]
public sealed record EndpointResumed;

[Fact("endpoint-disabled", Sensitivity.Internal)]
public sealed record EndpointDisabled(DisabledBecause Why);

[Fact("endpoint-enabled", Sensitivity.Internal)]
public sealed record EndpointEnabled;

[Fact("endpoint-key-rotated", Sensitivity.Internal)]
public sealed record EndpointKeyRotated(int Number, DateTimeOffset FormerUntil);

[Fact("endpoint-events-resent", Sensitivity.Internal)]
public sealed record EndpointEventsResent(string Channel, Guid? Event, long? From, long? To, DateTimeOffset? Since);

[Fact("endpoint-parked-replayed", Sensitivity.Internal)]
public sealed record EndpointParkedReplayed;

[Fact("endpoint-test-sent", Sensitivity.Internal)]
public sealed record EndpointTestSent;

[Fact("endpoint-removed", Sensitivity.Internal)]
public sealed record EndpointRemoved;
