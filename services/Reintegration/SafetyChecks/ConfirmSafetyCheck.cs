using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.SafetyChecks;

/// <summary>A second person is sure of the match. Now the case learns that somebody's safety has to be checked, and no more.</summary>
public sealed record ConfirmSafetyCheck;

[Command(Roles.Link, Approves = true)]
public static class ConfirmSafetyCheckEndpoint
{
    public static Refusal? Validate(ConfirmSafetyCheck command, SafetyCheck check, Act act) =>
        check.MustBeOpen() ?? act.MustNotBe(check.RequestedBy, "Whoever found a match does not confirm it. Let another person.");

    [WolverinePost("/safety-checks/{id}/confirm-safety-check")]
    public static SafetyCheckConfirmedByTwo Post(ConfirmSafetyCheck command, [Existing] SafetyCheck check, Act act) => new(check.Case, check.Urgency, act.Actor);

    /// <summary>Nobody has decided yet.</summary>
    internal static Refusal? MustBeOpen(this SafetyCheck check) =>
        Refusal.WrongState("The match was decided on already.").Unless(check.State is MatchState.Requested);
}
