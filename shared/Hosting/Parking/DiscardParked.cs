using Wolverine.Http;

namespace Concord.Hosting.Parking;

/// <summary>Decides that nothing comes of something told. That it was told, and who gave it up, stays.</summary>
/// <param name="Reason">Why nothing is lost by it.</param>
public sealed record DiscardParked(DiscardReason Reason);

/// <summary>Gives it up.</summary>
[Command(Roles.Supervisor, Approves = true)]
public static class DiscardParkedEndpoint
{
    /// <summary>Refuses what waits for nobody.</summary>
    public static Refusal? Validate(DiscardParked command, Parked parked) => Refusal.WrongState("It doesn't wait any more: it was tried again or discarded already.").Unless(parked.State is ParkingState.Waiting);

    /// <summary>Says so; it is done within seconds.</summary>
    [WolverinePost("/parked/{id}/discard-parked")]
    public static ParkedDiscarded Post(DiscardParked command, [Existing] Parked parked, Act act) => new(command.Reason, act.Actor);
}
