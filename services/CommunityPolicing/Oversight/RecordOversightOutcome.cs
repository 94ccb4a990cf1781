using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>What the competent body came to, as it said; staff come to nothing themselves.</summary>
public sealed record RecordOversightOutcome([property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Body, OversightOutcome Outcome, bool ReasonsGiven);

[Command(Roles.Oversight)]
public static class RecordOversightOutcomeEndpoint
{
    public static Refusal? Validate(RecordOversightOutcome command, OversightCase @case) =>
        Rules.StaffNeverInvestigate.Unless(@case.State is not OversightState.Received, "No body was asked yet, and staff come to no outcome of their own. Refer the case first.")
        ?? @case.State.MustBe("case", OversightState.Referred)
        ?? Rules.StaffNeverInvestigate.Unless(command.Body == @case.Body, $"The case is with {@case.Body}, whose outcome alone counts. Record that, or refer the case anew.");

    [WolverinePost("/oversight-cases/{id}/record-oversight-outcome")]
    public static OversightOutcomeReceived Post(RecordOversightOutcome command, [Existing] OversightCase @case, Act act) => new(command.Body, command.Outcome, command.ReasonsGiven, act.Day);
}
