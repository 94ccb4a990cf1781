using Wolverine.Http;

namespace Concord.Hosting.Holds;

/// <summary>Ends a legal hold. Whoever placed it doesn't lift it.</summary>
/// <param name="Release">Why it ends.</param>
public sealed record LiftLegalHold(HoldRelease Release);

/// <summary>Lifts a legal hold.</summary>
[Command(Roles.Supervisor, Roles.Auditor, Approves = true, Scope = "audit")]
public static class LiftLegalHoldEndpoint
{
    /// <summary>Refuses one's own hold, and one that is over.</summary>
    public static Refusal? Validate(LiftLegalHold command, LegalHold hold, Act act) =>
        act.MustNotBe(hold.PlacedBy, "Whoever placed a hold does not lift it. Let another person.")
        ?? Refusal.WrongState("The hold was lifted already.").Unless(hold.Release is null);

    /// <summary>Lifts it.</summary>
    [WolverinePost("/legal-holds/{id}/lift-legal-hold")]
    public static LegalHoldLifted Post(LiftLegalHold command, [Existing] LegalHold hold, Act act) => new(command.Release, act.Actor);
}
