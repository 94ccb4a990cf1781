using Wolverine.Http;

namespace Concord.Hosting.Emergencies;

/// <summary>Says whether an emergency access was right. Whoever opened it never reviews it.</summary>
/// <param name="Finding">What was found.</param>
public sealed record ReviewBreakGlass(EmergencyFinding Finding);

/// <summary>Reviews an emergency access.</summary>
[Command(Roles.Supervisor, Roles.Auditor, Approves = true, Scope = "audit")]
public static class ReviewBreakGlassEndpoint
{
    /// <summary>Refuses a second review, and one's own.</summary>
    public static Refusal? Validate(ReviewBreakGlass command, BreakGlass access, Act act) =>
        act.MustNotBe(access.OpenedBy, "Whoever opened an emergency access does not review it. Let another person.")
        ?? Refusal.WrongState("It was reviewed already.").Unless(access.Finding is null);

    /// <summary>Records the finding.</summary>
    [WolverinePost("/break-glass/{id}/review-break-glass")]
    public static BreakGlassReviewed Post(ReviewBreakGlass command, [Existing] BreakGlass access, Act act) => new(command.Finding, act.Actor);
}
