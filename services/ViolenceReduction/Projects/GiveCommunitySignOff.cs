using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The community's committee signs the proposal as it was approved: it is still what the community wants.</summary>
public sealed record GiveCommunitySignOff([property: Range(0, 100)] int Revision);

[Command(Roles.Committee)]
public static class GiveCommunitySignOffEndpoint
{
    public static Refusal? Validate(GiveCommunitySignOff command, CvrProject project) =>
        project.MustHaveReached(ProjectState.Approved, "The programme hasn't approved this proposal. The community signs off after that.")
        ?? project.MustBe(ProjectState.Approved)
        ?? (command.Revision == project.Revision ? null : Refusal.WrongState($"Revision {project.Revision} was approved. Sign that one."));

    [WolverinePost("/projects/{id}/give-community-sign-off")]
    public static CommunitySignOffGiven Post(GiveCommunitySignOff command, [Existing] CvrProject project, Act act) =>
        new(command.Revision, act.Actor);
}
