using Concord.Hosting;

namespace Concord.Transhumance.Movements;

/// <summary>What many commands on a movement ask first.</summary>
internal static class Guards
{
    /// <summary>An observation that is older than this can't move a forecast alone.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(72);

    /// <summary>The herd is on its way.</summary>
    public static Refusal? MustBeOnItsWay(this HerdMovement movement) =>
        movement.State is MovementState.Arrived ? Refusal.WrongState("The herd has arrived, and the movement with it. Sight it anew when it sets out again.") : null;
}
