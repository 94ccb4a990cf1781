using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>What the complainant says to the outcome; and, kept apart from that, whether they were treated fairly.</summary>
public sealed record RecordComplainantResponse(ComplainantAnswer Answer, bool? TreatedFairly = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordComplainantResponseEndpoint
{
    public static Refusal? Validate(RecordComplainantResponse command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.OutcomeCommunicated)
        ?? (command is { Answer: ComplainantAnswer.Unanswered, TreatedFairly: not null } ? Refusal.WrongState("Whoever gave no answer said nothing about fairness either. Leave it out.") : null);

    [WolverinePost("/grievances/{id}/record-complainant-response")]
    public static OutcomeAnswered Post(RecordComplainantResponse command, [Existing] Grievance grievance) => new(command.Answer, command.TreatedFairly);
}
