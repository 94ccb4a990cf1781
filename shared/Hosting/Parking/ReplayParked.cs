using Wolverine.Http;

namespace Concord.Hosting.Parking;

/// <summary>Has something told tried again, once its cause is gone.</summary>
/// <param name="Reason">Why it will be different this time.</param>
public sealed record ReplayParked(ReplayReason Reason);

/// <summary>Has it tried again.</summary>
[Command(Roles.Supervisor, Approves = true)]
public static class ReplayParkedEndpoint
{
    /// <summary>Refuses what waits for nobody.</summary>
    public static Refusal? Validate(ReplayParked command, Parked parked) => Refusal.WrongState("It doesn't wait any more: it was tried again or discarded already.").Unless(parked.State is ParkingState.Waiting);

    /// <summary>Says so; it is done within seconds.</summary>
    [WolverinePost("/parked/{id}/replay-parked")]
    public static ParkedReplayed Post(ReplayParked command, [Existing] Parked parked, Act act) => new(command.Reason, act.Actor);
}
