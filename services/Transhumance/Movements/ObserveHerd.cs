using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Transhumance.Movements;

/// <summary>The same herd is seen again.</summary>
public sealed record ObserveHerd(
    Sighting Sighting,
    [property: StringLength(60, MinimumLength = 3)] string? ExactPosition = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ObserveHerdEndpoint
{
    public static Refusal? Validate(ObserveHerd command, HerdMovement movement) => movement.MustBeOnItsWay();

    [WolverinePost("/movements/{id}/observe-herd")]
    public static HerdObserved Post(ObserveHerd command, [Existing] HerdMovement movement, Act act) => new(
        movement.Seen.Count + 1, command.Sighting, act.OccurredAt, command.ExactPosition is { } position ? Personal.Of(position, movement.Id) : null);
}
