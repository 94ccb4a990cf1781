using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Somebody who is not of the partner looked at the work that a tranche pays for.</summary>
public sealed record RecordMonitoringVisit(
    [property: Range(1, 12)] int Tranche,
    VisitMethod Method,
    [property: Range(1, 5)] int Rating,
    [property: MinLength(1), MaxLength(6)] IReadOnlyList<VisitFinding> Findings);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordMonitoringVisitEndpoint
{
    public static Refusal? Validate(RecordMonitoringVisit command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.Implementing, ProjectState.Suspended, ProjectState.WorksCompleted, ProjectState.HandedOver)
        ?? Rules.WorkIsSeenByOthers.Unless(act.Office != project.Partner && act.Actor != project.Proposer, "The partner doesn't monitor itself. Let somebody else visit.")
        ?? (project.Tranches.Number(command.Tranche) is { State: TrancheState.Released or TrancheState.Reported } ? null
            : Refusal.WrongState($"Tranche {command.Tranche} is not being spent. Name one that is released and whose report isn't accepted."));

    [WolverinePost("/projects/{id}/record-monitoring-visit")]
    public static MonitoringVisitConducted Post(RecordMonitoringVisit command, [Existing] CvrProject project, Act act) =>
        new(command.Tranche, command.Method, command.Rating, [.. command.Findings.Distinct()], act.Actor);
}
