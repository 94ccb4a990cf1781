using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A caseworker saw to it that the participant is safe, or found that they are not.</summary>
public sealed record RecordSafetyCheck(SafetyFinding Finding, [property: StringLength(4000)] string? Narrative = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordSafetyCheckEndpoint
{
    public static Refusal? Validate(RecordSafetyCheck command, ReintegrationCase @case, Act act) =>
        @case.OnlyFrom(act) ?? Refusal.WrongState("No check of the participant's safety is asked for.").Unless(@case.SafetyCheckDue);

    [WolverinePost("/cases/{id}/record-safety-check")]
    public static SafetyChecked Post(RecordSafetyCheck command, [Existing] ReintegrationCase @case) =>
        new(command.Finding, command.Narrative is { Length: > 0 } told ? Personal.Of(told, @case.Participant) : null);
}
