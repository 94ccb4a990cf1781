using System.ComponentModel.DataAnnotations;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>Somebody has a conflict of interest, as they or another say. From here on the grievance isn't there for them, and they hear nothing of it.</summary>
public sealed record DeclareConflict([property: StringLength(100, MinimumLength = 1)] string Person, ConflictGround Ground);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class DeclareConflictEndpoint
{
    public static Refusal? Validate(DeclareConflict command, Grievance grievance, Act act, Mechanism mechanism) =>
        grievance.MustBeLive(act)
        ?? (grievance.Conflicted.Contains(command.Person) ? Refusal.WrongState("That conflict is recorded already.") : null)
        ?? Rules.EscalationFindsSomebody.Unless(mechanism.HoldsWithout(grievance.Conflicted.Add(command.Person)), "Nobody who answers for grievances would be left. Name another person on the ladder first.");

    [WolverinePost("/grievances/{id}/declare-conflict")]
    public static (GrievanceConflictDeclared Fact, Alongside Alongside) Post(DeclareConflict command, [Existing] Grievance grievance) =>
        (new(command.Person, command.Ground), new([.. grievance.Running.Select(clock => clock.Id).Select(clock => Elsewhere.To(clock, new ClockPersonExcluded(command.Person))),
            Elsewhere.To(grievance.Complainant, new Complainants.ComplainantKeptFrom(command.Person))]));
}
