using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Areas;

/// <summary>An area was looked at again: its assessment counts from now on. An area that was given up can be selected anew on it.</summary>
public sealed record ReassessArea(AreaAssessment Assessment);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ReassessAreaEndpoint
{
    public static Refusal? Validate(ReassessArea command, TargetArea area, Act act) =>
        command.Assessment.MustBeOver(act.Day)
        ?? (command.Assessment.AssessedOn < area.Assessment.AssessedOn ? Refusal.WrongState("There is a later assessment already. Record the new one with its own date.") : null);

    [WolverinePost("/areas/{id}/reassess-area")]
    public static AreaReassessed Post(ReassessArea command, [Existing] TargetArea area) => new(command.Assessment);
}
