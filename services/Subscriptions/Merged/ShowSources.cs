using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Merged;

/// <summary>Shows how far the feed of each context was followed, and what is in the way.</summary>
[Read(Roles.Subscriber, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<Followed>)])]
public static class ShowSourcesEndpoint
{
    [WolverineGet("/sources")]
    public static IResult Get(Progress progress) => new Shown(new Listed<Followed>(progress.All));
}
