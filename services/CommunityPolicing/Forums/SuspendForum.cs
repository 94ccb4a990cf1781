using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Forums;

/// <summary>The forum doesn't meet for a time, because it isn't safe, was captured by one side, or was interfered with.</summary>
public sealed record SuspendForum(ForumSuspension Ground, DateOnly ReviewOn);

[Command(Roles.Supervisor, Approves = true)]
public static class SuspendForumEndpoint
{
    public static Refusal? Validate(SuspendForum command, Forum forum, Act act) =>
        forum.State.MustBe("forum", ForumState.Chartered, ForumState.Active)
        ?? (command.ReviewOn > act.Day ? null : Refusal.WrongState("The suspension is reviewed on a later day. Name one."));

    [WolverinePost("/forums/{id}/suspend-forum")]
    public static ForumSuspended Post(SuspendForum command, [Existing] Forum forum) => new(command.Ground, command.ReviewOn);
}
