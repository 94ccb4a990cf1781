using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Transhumance.Corridors;

/// <summary>A corridor as far as rules ask.</summary>
public sealed record Corridor : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public CorridorState State { get; init; }
    public ObjectionsRaised Objections { get; init; }
    public ImmutableHashSet<string> Segments { get; init; } = [];
    public ImmutableDictionary<string, BlockCause> Blocked { get; init; } = ImmutableDictionary<string, BlockCause>.Empty;

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static Corridor Create(IEvent<CorridorMapped> mapped) => new()
    {
        Id = mapped.StreamId,
        Place = mapped.Data.Place,
        Segments = [.. mapped.Data.Segments.Select(segment => segment.Code)],
    };

    public Corridor Apply(CorridorValidatedByCommunities validated) => this with { State = CorridorState.Validated, Objections = validated.Objections };
    public Corridor Apply(CorridorRecognised _) => this with { State = CorridorState.Recognised };
    public Corridor Apply(CorridorSegmentBlocked blocked) => this with { Blocked = Blocked.SetItem(blocked.Segment, blocked.Cause) };
    public Corridor Apply(CorridorSegmentReopened reopened) => this with { Blocked = Blocked.Remove(reopened.Segment) };
}
