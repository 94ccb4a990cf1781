using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The project is judged from outside, while it runs or long after.</summary>
public sealed record RecordEvaluation(EvaluationKind Kind, CriteriaRatings Ratings, [property: MinLength(1), MaxLength(8)] IReadOnlyList<Lesson> Lessons);

[Command(Roles.Supervisor)]
public static class RecordEvaluationEndpoint
{
    public static Refusal? Validate(RecordEvaluation command, CvrProject project) =>
        project.MustBe(ProjectState.Contracted, ProjectState.Implementing, ProjectState.Suspended, ProjectState.WorksCompleted, ProjectState.HandedOver, ProjectState.Closed, ProjectState.Terminated)
        ?? (command.Kind is EvaluationKind.ExPost && project.State is not (ProjectState.Closed or ProjectState.Terminated) ? Refusal.WrongState("An ex-post evaluation comes after the project. Record it then.") : null);

    [WolverinePost("/projects/{id}/record-evaluation")]
    public static EvaluationRecorded Post(RecordEvaluation command, [Existing] CvrProject project) =>
        new(command.Kind, command.Ratings, [.. command.Lessons.Distinct()]);
}
