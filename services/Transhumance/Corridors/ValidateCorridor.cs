using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Corridors;

/// <summary>Both communities walk or discuss the map together; objections and what became of them are kept.</summary>
public sealed record ValidateCorridor(
    [property: Range(0, 5000)] int Farmers,
    [property: Range(0, 5000)] int Herders,
    [property: Range(0, 5000)] int Women,
    ObjectionsRaised Objections);

[Command(Roles.Supervisor, Roles.Committee, Approves = true)]
public static class ValidateCorridorEndpoint
{
    public static Refusal? Validate(ValidateCorridor command, Corridor corridor) =>
        (corridor.State is CorridorState.Recognised ? Refusal.WrongState("The corridor is recognised already.") : null)
        ?? Rules.CorridorsAreAgreed.Unless(command is { Farmers: > 0, Herders: > 0 }, "One side's map stays a claim. Hold the meeting with farmers and herders both, and say how many came of each.")
        ?? (command.Women <= command.Farmers + command.Herders ? null : Refusal.WrongState("There can't be more women than people present. Correct one of the counts."));

    [WolverinePost("/corridors/{id}/validate-corridor")]
    public static CorridorValidatedByCommunities Post(ValidateCorridor command, [Existing] Corridor corridor) =>
        new(command.Farmers, command.Herders, command.Women, command.Objections);
}
