using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Hosting.Parking;

/// <summary>Something told that could not be acted on: kept aside so that the rest goes on, shown so that it is never forgotten.</summary>
[Class(Sensitivity.Internal)]
public sealed record Parked : IRevisioned, ISeen
{
    /// <summary>Its id: that of the message.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>What was told, by its name on the feed; <c>strict</c> for whatever stands on that channel.</summary>
    public required string What { get; init; }

    /// <summary>The context that told it.</summary>
    public required string By { get; init; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Why, in plain words.</summary>
    public ParkingFault Fault { get; init; }

    /// <summary>How far it is.</summary>
    public ParkingState State { get; init; }

    /// <inheritdoc/>
    public bool IsSeenBy(Caller caller) => caller.Role is Roles.Supervisor or Roles.Auditor;

    /// <summary>Begins.</summary>
    public static Parked Create(IEvent<ToldParked> parked) => new() { Id = parked.StreamId, What = parked.Data.What, By = parked.Data.By, Since = parked.Data.Since, Fault = parked.Data.Fault };

    /// <summary>Waits again.</summary>
    public Parked Apply(ToldParkedAgain again) => this with { State = ParkingState.Waiting, Since = again.Since, Fault = again.Fault };

    /// <summary>Is tried again.</summary>
    public Parked Apply(ParkedReplayed _) => this with { State = ParkingState.Replayed };

    /// <summary>Is given up.</summary>
    public Parked Apply(ParkedDiscarded _) => this with { State = ParkingState.Discarded };
}
