using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Transhumance.Spots;

/// <summary>A spot is registered with the groups that use it and the months in which it is at risk. Where exactly it lies stays sealed.</summary>
public sealed record RegisterSensitiveSpot(
    SpotKind Kind,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    [property: RegularExpression(Transhumance.Cell.Form)] string Cell,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<UserGroup> Users,
    [property: Range(1, 12)] int RiskFromMonth,
    [property: Range(1, 12)] int RiskToMonth,
    [property: StringLength(200, MinimumLength = 3)] string? ExactPlace = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RegisterSensitiveSpotEndpoint
{
    public static Refusal? Validate(RegisterSensitiveSpot command, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (command.Users.DistinctBy(group => group.Code).Count() == command.Users.Count ? null : Refusal.WrongState("A group of users is named twice. Name it once."));

    [WolverinePost("/spots")]
    public static IStartStream Post(RegisterSensitiveSpot command) => NewRecord.Of<SensitiveSpot>(id => Registered(command, id));

    /// <summary>The decision.</summary>
    public static SensitiveSpotRegistered Registered(RegisterSensitiveSpot command, Guid id) => new(
        command.Kind, command.Place, command.Cell, command.Users, command.RiskFromMonth, command.RiskToMonth, command.ExactPlace is { } place ? Personal.Of(place, id) : null);
}
