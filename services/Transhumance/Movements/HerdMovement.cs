using System.Collections.Immutable;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Transhumance.Movements;

/// <summary>A herd on its way as far as rules ask: a number, never a name.</summary>
public sealed record HerdMovement : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public MovementState State { get; init; }

    /// <summary>When each observation was seen; the first is number 1.</summary>
    public ImmutableList<DateTimeOffset> Seen { get; init; } = [];

    /// <summary>The forecasts that stand, one for each spot at most.</summary>
    public ImmutableList<ArrivalForecast> Standing { get; init; } = [];
    public int Forecasts { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    /// <summary>The forecast that stands for a spot.</summary>
    public ArrivalForecast? ForecastFor(Guid spot) => Standing.Find(forecast => forecast.Spot == spot);

    public static HerdMovement Create(IEvent<HerdSighted> sighted) => new() { Id = sighted.StreamId, Place = sighted.Data.Place, Seen = [sighted.Data.SeenAt] };

    public HerdMovement Apply(HerdObserved observed) => this with { State = State is MovementState.Approaching ? State : MovementState.Tracked, Seen = Seen.Add(observed.SeenAt) };
    public HerdMovement Apply(ArrivalForecast forecast) => this with
    {
        State = MovementState.Approaching,
        Forecasts = forecast.Number,
        Standing = [.. Standing.Where(standing => standing.Spot != forecast.Spot), forecast],
    };
    public HerdMovement Apply(HerdArrived _) => this with { State = MovementState.Arrived, Standing = [] };
    public HerdMovement Apply(HerdDiverted _) => this with { State = MovementState.Diverted, Standing = [] };
}
