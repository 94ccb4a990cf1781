using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>The handler proposes what the grievance comes to, on which grounds, and what is promised.</summary>
public sealed record ProposeOutcome(
    OutcomeCode Outcome,
    [property: StringLength(4000, MinimumLength = 1)] string Grounds,
    [property: MaxLength(10)] IReadOnlyList<Remedy> Remedies);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class ProposeOutcomeEndpoint
{
    public static Refusal? Validate(ProposeOutcome command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.UnderReview, GrievanceState.OutcomeProposed)
        ?? (act.Person == grievance.Handler ? null : Refusal.WrongState("Only the handler proposes an outcome. Let the handler, or have yourself assigned."))
        ?? (command.Outcome is OutcomeCode.Remedy == command.Remedies.Count > 0 ? null : Refusal.WrongState("A remedy says what is promised, and nothing else does. Name the remedies, or choose another outcome."))
        ?? (command.Remedies.DistinctBy(remedy => remedy.Code).Count() == command.Remedies.Count ? null : Refusal.WrongState("Two remedies share a code. Give each its own."))
        ?? (command.Remedies.All(remedy => remedy.Due > act.Day) ? null : Refusal.WrongState("Each remedy is due after today. Give a later day."));

    [WolverinePost("/grievances/{id}/propose-outcome")]
    public static OutcomeProposed Post(ProposeOutcome command, [Existing] Grievance grievance, Act act) =>
        new(command.Outcome, command.Remedies, act.Actor, Personal.Of(command.Grounds, grievance.Complainant));
}
