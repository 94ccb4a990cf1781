using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Subscriptions.Endpoints;

/// <summary>Where a subscriber is reached, as far as rules ask.</summary>
public sealed record SubscriberEndpoint : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required EndpointRegistered Registered { get; init; }
    public EndpointState State { get; init; }
    public DisabledBecause? Disabled { get; init; }
    public int Key { get; init; } = 1;
    public DateTimeOffset? FormerKeyUntil { get; init; }

    public bool IsSeenBy(Caller caller) => Registered.IsSeenBy(caller);

    public static SubscriberEndpoint Create(IEvent<EndpointRegistered> registered) => new() { Id = registered.StreamId, Registered = registered.Data };

    public SubscriberEndpoint Apply(EndpointVerified _) => this with { State = EndpointState.Active };
    public SubscriberEndpoint Apply(EndpointPaused _) => this with { State = EndpointState.Paused };
    public SubscriberEndpoint Apply(EndpointResumed _) => this with { State = EndpointState.Active };
    public SubscriberEndpoint Apply(EndpointDisabled disabled) => this with { State = EndpointState.Disabled, Disabled = disabled.Why };
    public SubscriberEndpoint Apply(EndpointEnabled _) => this with { State = EndpointState.Active, Disabled = null };
    public SubscriberEndpoint Apply(EndpointKeyRotated rotated) => this with { Key = rotated.Number, FormerKeyUntil = rotated.FormerUntil };
    public SubscriberEndpoint Apply(EndpointRemoved _) => this with { State = EndpointState.Removed };
}
