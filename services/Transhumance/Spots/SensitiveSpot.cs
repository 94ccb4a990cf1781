using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Transhumance.Spots;

/// <summary>A spot where herds and those who live there meet, as far as rules ask.</summary>
public sealed record SensitiveSpot : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public SpotKind Kind { get; init; }
    public required string Place { get; init; }
    public required string Cell { get; init; }
    public ImmutableHashSet<string> Users { get; init; } = [];

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SensitiveSpot Create(IEvent<SensitiveSpotRegistered> registered) => new()
    {
        Id = registered.StreamId,
        Kind = registered.Data.Kind,
        Place = registered.Data.Place,
        Cell = registered.Data.Cell,
        Users = [.. registered.Data.Users.Select(group => group.Code)],
    };
}
