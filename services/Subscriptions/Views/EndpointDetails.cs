using Concord.Hosting;
using Concord.Privacy;
using Concord.Subscriptions.Endpoints;
using JasperFx;
using JasperFx.Events;

namespace Concord.Subscriptions.Views;

/// <summary>An endpoint as its owner reads it.</summary>
[Class(Sensitivity.Internal)]
public sealed record EndpointDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Owner { get; init; }
    [Class(Sensitivity.Confidential)]
    public required string Url { get; init; }
    public EndpointState State { get; init; }
    public DeliveryMode Mode { get; init; }
    public bool Strict { get; init; }
    public required EventFilter Asked { get; init; }
    public IReadOnlyList<string> Missions { get; init; } = [];
    public IReadOnlyList<string> Areas { get; init; } = [];
    public DateTimeOffset RegisteredAt { get; init; }
    public int? RatePerMinute { get; init; }
    public PauseReason? Paused { get; init; }
    public DisabledBecause? Disabled { get; init; }
    public int Key { get; init; } = 1;
    public DateTimeOffset? FormerKeyUntil { get; init; }

    public bool IsSeenBy(Caller caller) => new EndpointRegistered(Owner, Url, Mode, Strict, Asked, StartFrom.Now, Position: null, StrictPosition: null, Missions, Areas).IsSeenBy(caller);

    /// <summary>The numbers of the keys that sign at an instant, the newest first.</summary>
    public IEnumerable<int> KeysAt(DateTimeOffset now) => FormerKeyUntil > now ? [Key, Key - 1] : [Key];

    public static EndpointDetails Create(IEvent<EndpointRegistered> registered) => new()
    {
        Id = registered.StreamId,
        Mission = registered.TenantId,
        Owner = registered.Data.Owner,
        Url = registered.Data.Url,
        Mode = registered.Data.Mode,
        Strict = registered.Data.Strict,
        Asked = registered.Data.Asked,
        Missions = registered.Data.Missions,
        Areas = registered.Data.Areas,
        RegisteredAt = Envelope.Of(registered).OccurredAt,
    };

    public EndpointDetails Apply(EndpointVerified verified) => this with { State = EndpointState.Active, RatePerMinute = verified.RatePerMinute };
    public EndpointDetails Apply(EndpointPaused paused) => this with { State = EndpointState.Paused, Paused = paused.Reason };
    public EndpointDetails Apply(EndpointResumed _) => this with { State = EndpointState.Active, Paused = null };
    public EndpointDetails Apply(EndpointDisabled disabled) => this with { State = EndpointState.Disabled, Disabled = disabled.Why };
    public EndpointDetails Apply(EndpointEnabled _) => this with { State = EndpointState.Active, Disabled = null };
    public EndpointDetails Apply(EndpointKeyRotated rotated) => this with { Key = rotated.Number, FormerKeyUntil = rotated.FormerUntil };
    public EndpointDetails Apply(EndpointRemoved _) => this with { State = EndpointState.Removed };
}
