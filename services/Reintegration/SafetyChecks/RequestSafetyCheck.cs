using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.SafetyChecks;

/// <summary>Somebody met in an incident was found to be a participant, and may be in danger. Of the incident nothing is said here, not even that there is one.</summary>
/// <param name="Case">The case that was found.</param>
/// <param name="Urgency">How soon somebody has to look after the person.</param>
public sealed record RequestSafetyCheck(Guid Case, SafetyUrgency Urgency);

[Command(Roles.Link), Middleware(typeof(TheMatch))]
public static class RequestSafetyCheckEndpoint
{
    public static Refusal? Validate(RequestSafetyCheck command, Matched matched) =>
        Refusal.Absent.Unless(matched.Case is not null)
        ?? Refusal.WrongState("The case was handed to child protection. Tell the receiving actor.").Unless(matched.Case!.State is not CaseState.Diverted);

    [WolverinePost("/safety-checks")]
    public static IStartStream Post(RequestSafetyCheck command, [NotBody] Matched matched, Act act) =>
        MartenOps.StartStream<SafetyCheck>(new SafetyCheckRequested(command.Case, matched.Case!.Place, command.Urgency, act.Actor));
}
