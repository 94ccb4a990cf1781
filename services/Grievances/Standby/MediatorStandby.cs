using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Standby;

/// <summary>A mediator who stands by before a herd reaches a field or a well, if a person names one. Rules and people read the same of it.</summary>
[Class(Sensitivity.Internal)]
public sealed record MediatorStandby : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Asked { get; init; }
    public Guid Alert { get; init; }
    public StandbyState State { get; init; }

    /// <summary>Where; empty where the alert was over before it was heard of.</summary>
    public string Place { get; init; } = "";
    public SpotKind? Spot { get; init; }
    public StandbyWindow? Window { get; init; }
    public string? Mediator { get; init; }
    public StandbyDecline? DeclinedFor { get; init; }
    public AlertEnding? Ending { get; init; }

    public bool IsSeenBy(Caller caller) => Place != "" && caller.Covers(Place) && caller.Role != Roles.Safeguarding;

    internal bool IsLive => State is StandbyState.Asked or StandbyState.Ready;

    internal Refusal? MustBeAsked(Act act) =>
        State is not StandbyState.Asked ? Refusal.WrongState("The stand-by was answered already, or its alert is over.")
        : act.OccurredAt >= Window!.Expires ? Refusal.WrongState("The alert has expired. Nobody has to stand by any longer.")
        : null;

    public static MediatorStandby Create(IEvent<StandbyAsked> asked) => new()
    {
        Id = asked.StreamId, Mission = asked.TenantId, Asked = asked.Sequence, Alert = asked.Data.Alert, Place = asked.Data.Place, Spot = asked.Data.Spot, Window = asked.Data.Window,
    };

    public static MediatorStandby Create(IEvent<StandbyForestalled> forestalled) => new()
    {
        Id = forestalled.StreamId, Mission = forestalled.TenantId, Asked = forestalled.Sequence, Alert = forestalled.Data.Alert, State = StandbyState.StoodDown, Ending = forestalled.Data.Ending,
    };

    public MediatorStandby Apply(StandbyRetimed retimed) => this with { Window = retimed.Window };
    public MediatorStandby Apply(StandbyMediatorNamed named) => this with { State = StandbyState.Ready, Mediator = named.Mediator };
    public MediatorStandby Apply(StandbyDeclined declined) => this with { State = StandbyState.Declined, DeclinedFor = declined.Reason };
    public MediatorStandby Apply(StandbyStoodDown stood) => this with { State = StandbyState.StoodDown, Ending = stood.Ending };
}
