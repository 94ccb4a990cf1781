using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Corridors;

/// <summary>An authority recognises the corridor by an act of its own.</summary>
public sealed record RecogniseCorridor(
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Authority,
    [property: StringLength(60, MinimumLength = 3)] string Instrument,
    DateOnly Signed);

[Command(Roles.Supervisor, Approves = true)]
public static class RecogniseCorridorEndpoint
{
    public static Refusal? Validate(RecogniseCorridor command, Corridor corridor, Act act) =>
        (corridor.State is CorridorState.Recognised ? Refusal.WrongState("The corridor is recognised already.") : null)
        ?? Rules.CorridorsAreAgreed.Unless(corridor.State is CorridorState.Validated, "The corridor is a claim. Let both communities validate it first.")
        ?? Rules.CorridorsAreAgreed.Unless(corridor.Objections is not ObjectionsRaised.Open, "An objection is open. Settle it and let the communities validate again.")
        ?? (command.Signed <= act.Day ? null : Refusal.WrongState("The act is signed after the day of recording. Record it once it is signed."));

    [WolverinePost("/corridors/{id}/recognise-corridor")]
    public static CorridorRecognised Post(RecogniseCorridor command, [Existing] Corridor corridor) => new(command.Authority, command.Instrument, command.Signed);
}
