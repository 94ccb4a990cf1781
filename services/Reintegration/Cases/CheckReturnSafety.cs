using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody found out whether it is safe for the participant to go home; only the outcome and where it stands are kept.</summary>
public sealed record CheckReturnSafety(SafetyFinding Finding, [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference);

[Command(Roles.Supervisor, Approves = true)]
public static class CheckReturnSafetyEndpoint
{
    public static Refusal? Validate(CheckReturnSafety command, ReintegrationCase @case) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? Refusal.WrongState("No return is prepared.").Unless(@case.Return is not ReturnStep.None);

    [WolverinePost("/cases/{id}/check-return-safety")]
    public static ReturnSafetyChecked Post(CheckReturnSafety command, [Existing] ReintegrationCase @case, Act act) => new(command.Finding, command.Reference, act.Actor);
}
