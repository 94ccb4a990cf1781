using System.Collections.Immutable;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Movements;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>A herd on its way as people read it, with every forecast that was ever made.</summary>
[Class(Sensitivity.Confidential)]
public sealed record MovementDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public MovementState State { get; init; }
    public ImmutableList<Observation> Observations { get; init; } = [];
    public ImmutableList<ArrivalForecast> Forecasts { get; init; } = [];
    public HerdArrived? Arrival { get; init; }
    public HerdDiverted? Diversion { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    /// <summary>TR-10: without the exact positions that are older than 72 hours.</summary>
    public MovementDetails As(DateTimeOffset now) => this with
    {
        Observations = [.. Observations.Select(seen => now - seen.SeenAt > Guards.Fresh ? seen with { ExactPosition = null } : seen)],
    };

    public static MovementDetails Create(IEvent<HerdSighted> sighted) => new()
    {
        Id = sighted.StreamId,
        Place = sighted.Data.Place,
        Observations = [new(1, sighted.Data.Sighting, sighted.Data.SeenAt, sighted.Data.ExactPosition)],
    };

    public MovementDetails Apply(HerdObserved seen) => this with
    {
        State = State is MovementState.Approaching ? State : MovementState.Tracked,
        Observations = Observations.Add(new(seen.Number, seen.Sighting, seen.SeenAt, seen.ExactPosition)),
    };
    public MovementDetails Apply(ArrivalForecast forecast) => this with { State = MovementState.Approaching, Forecasts = Forecasts.Add(forecast) };
    public MovementDetails Apply(HerdArrived arrived) => this with { State = MovementState.Arrived, Arrival = arrived };
    public MovementDetails Apply(HerdDiverted diverted) => this with { State = MovementState.Diverted, Diversion = diverted };
}

/// <summary>What was seen of a herd, and when.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Observation(int Number, Sighting Sighting, DateTimeOffset SeenAt, Personal<string>? ExactPosition);

/// <summary>Shows a movement.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(MovementDetails)], Versioned = true)]
public static class MovementDetailsEndpoint
{
    [WolverineGet("/movements/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, TimeProvider time, IQuerySession session, CancellationToken stop) =>
        await Found.OneAsync(session.Query<MovementDetails>().Where(found => found.Id == id), http, caller, stop) is { } details ? new Shown(details.As(time.GetUtcNow()), details.Version) : Shown.Absent;
}
