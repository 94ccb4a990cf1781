using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Transhumance.Movements;

/// <summary>A herd is seen for the first time. It gets a number and nothing else; where exactly it stood stays sealed and is shown for 72 hours at most.</summary>
public sealed record SightHerd(
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    Sighting Sighting,
    [property: StringLength(60, MinimumLength = 3)] string? ExactPosition = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor)]
public static class SightHerdEndpoint
{
    public static Refusal? Validate(SightHerd command, Act act) => act.MayOpenIn(command.Place);

    [WolverinePost("/movements")]
    public static IStartStream Post(SightHerd command, Act act) => NewRecord.Of<HerdMovement>(id => Sighted(command, id, act));

    /// <summary>The decision.</summary>
    public static HerdSighted Sighted(SightHerd command, Guid id, Act act) =>
        new(command.Place, command.Sighting, act.OccurredAt, command.ExactPosition is { } position ? Personal.Of(position, id) : null);
}
