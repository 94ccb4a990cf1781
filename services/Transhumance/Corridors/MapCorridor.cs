using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Transhumance.Corridors;

/// <summary>Somebody draws the way that herds take. Whoever drew it, it is a claim until both communities have validated it.</summary>
public sealed record MapCorridor(
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    CorridorStatus Status,
    MappingMethod Method,
    WidthClass Width,
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<CorridorSegment> Segments);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class MapCorridorEndpoint
{
    public static Refusal? Validate(MapCorridor command, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (command.Segments.DistinctBy(segment => segment.Code).Count() == command.Segments.Count ? null : Refusal.WrongState("Two segments share a code. Give each its own."));

    [WolverinePost("/corridors")]
    public static IStartStream Post(MapCorridor command) => MartenOps.StartStream<Corridor>(Mapped(command));

    /// <summary>The decision.</summary>
    public static CorridorMapped Mapped(MapCorridor command) => new(command.Place, command.Status, command.Method, command.Width, command.Segments);
}
