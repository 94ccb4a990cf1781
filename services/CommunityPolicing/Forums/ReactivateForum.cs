using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Forums;

/// <summary>The forum may meet again.</summary>
public sealed record ReactivateForum;

[Command(Roles.Supervisor, Approves = true)]
public static class ReactivateForumEndpoint
{
    public static Refusal? Validate(ReactivateForum command, Forum forum) => forum.State.MustBe("forum", ForumState.Suspended);

    [WolverinePost("/forums/{id}/reactivate-forum")]
    public static ForumReactivated Post(ReactivateForum command, [Existing] Forum forum, Act act) => new(act.Day);
}
