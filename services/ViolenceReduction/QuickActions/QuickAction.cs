using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.ViolenceReduction.QuickActions;

/// <summary>Something that may be done about an alert from the envelope of a project, if a person says so. Rules and people read the same of it.</summary>
[Class(Sensitivity.Internal)]
public sealed record QuickAction : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public Guid Alert { get; init; }
    public QuickActionState State { get; init; }

    /// <summary>Where; <c>null</c> where the alert was over before it was heard of.</summary>
    public string? Place { get; init; }
    public SpotKind? Spot { get; init; }
    public AlertTiming? Timing { get; init; }
    public QuickActionAccepted? Acceptance { get; init; }
    public QuickActionDecline? DeclinedFor { get; init; }
    public AlertEnding? Ending { get; init; }

    public bool IsSeenBy(Caller caller) => Place is not null && caller.Covers(Place);

    internal bool IsLive => State is QuickActionState.Proposed or QuickActionState.Accepted;

    internal Refusal? MustBeProposed() => State is QuickActionState.Proposed ? null : Refusal.WrongState($"The quick action is {Words.Of(State)} already.");

    public static QuickAction Create(IEvent<QuickActionProposed> proposed) => new()
    {
        Id = proposed.StreamId, Mission = proposed.TenantId, Alert = proposed.Data.Alert, Place = proposed.Data.Place, Spot = proposed.Data.Spot, Timing = proposed.Data.Timing,
    };

    public static QuickAction Create(IEvent<QuickActionForestalled> forestalled) => new()
    {
        Id = forestalled.StreamId, Mission = forestalled.TenantId, Alert = forestalled.Data.Alert, State = QuickActionState.StoodDown, Ending = forestalled.Data.Ending,
    };

    public QuickAction Apply(QuickActionRetimed retimed) => this with { Timing = retimed.Timing };
    public QuickAction Apply(QuickActionAccepted accepted) => this with { State = QuickActionState.Accepted, Acceptance = accepted };
    public QuickAction Apply(QuickActionDeclined declined) => this with { State = QuickActionState.Declined, DeclinedFor = declined.Reason };
    public QuickAction Apply(QuickActionStoodDown stood) => this with { State = QuickActionState.StoodDown, Ending = stood.Ending };
}
