using System.ComponentModel.DataAnnotations;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>A supervisor names who handles the grievance, or names somebody else. The clocks run on.</summary>
public sealed record AssignHandler([property: StringLength(100, MinimumLength = 1)] string Handler);

[Command(Roles.Supervisor)]
public static class AssignHandlerEndpoint
{
    public static Refusal? Validate(AssignHandler command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.Admissible, GrievanceState.UnderReview)
        ?? grievance.IsFreeToDecide(command.Handler)
        ?? (grievance.Handler == command.Handler ? Refusal.WrongState("That person handles it already.") : null);

    [WolverinePost("/grievances/{id}/assign-handler")]
    public static (GrievanceHandlerAssigned Fact, Alongside Alongside) Post(AssignHandler command, [Existing] Grievance grievance, Act act) =>
        (new(command.Handler, act.Office), new([.. grievance.Running.Select(clock => Elsewhere.To(clock.Id, new ClockOwnerNamed(command.Handler)))]));
}
