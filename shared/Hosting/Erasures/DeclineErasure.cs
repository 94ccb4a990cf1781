using Wolverine.Http;

namespace Concord.Hosting.Erasures;

/// <summary>Declines an erasure, with the reason that the person is told.</summary>
/// <param name="Reason">Why.</param>
public sealed record DeclineErasure(ErasureDecline Reason);

/// <summary>Declines an erasure.</summary>
[Command(Roles.Supervisor, Roles.Auditor, Approves = true, Scope = "audit")]
public static class DeclineErasureEndpoint
{
    /// <summary>Refuses once it was decided.</summary>
    public static Refusal? Validate(DeclineErasure command, Erasure erasure) =>
        erasure.State is ErasureState.Requested ? null : Refusal.WrongState($"The erasure is {erasure.State} already.");

    /// <summary>Declines.</summary>
    [WolverinePost("/erasures/{id}/decline-erasure")]
    public static ErasureDeclined Post(DeclineErasure command, [Existing] Erasure erasure, Act act) => new(command.Reason, act.Actor);
}
