using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>Somebody other than the handler, who decided nothing on it before, approves the outcome.</summary>
public sealed record ApproveOutcome;

[Command(Roles.Supervisor, Approves = true)]
public static class ApproveOutcomeEndpoint
{
    public static Refusal? Validate(ApproveOutcome command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.OutcomeProposed)
        ?? Rules.NobodyApprovesTheirOwn.Unless(act.Person != grievance.Handler, "The handler can't approve. Let another supervisor approve.")
        ?? grievance.IsFreeToDecide(act.Person);

    [WolverinePost("/grievances/{id}/approve-outcome")]
    public static OutcomeApproved Post(ApproveOutcome command, [Existing] Grievance grievance, Act act) => new(act.Actor);
}
