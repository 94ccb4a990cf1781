using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The programme's committee wants a proposal put right before it decides.</summary>
public sealed record RequestRevision([property: MinLength(1), MaxLength(7)] IReadOnlyList<RevisionPoint> Points, DateOnly Due);

[Command(Roles.Supervisor, Approves = true)]
public static class RequestRevisionEndpoint
{
    public static Refusal? Validate(RequestRevision command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.UnderReview)
        ?? (command.Due > act.Day ? null : Refusal.WrongState("The revision is due after this day. Leave the partner time."));

    [WolverinePost("/projects/{id}/request-revision")]
    public static RevisionRequested Post(RequestRevision command, [Existing] CvrProject project) =>
        new([.. command.Points.Distinct()], command.Due);
}
