using Concord.Hosting;
using Concord.Hosting.Feeds;
using Concord.Subscriptions.Merged;
using Wolverine.Http;

namespace Concord.Subscriptions.Views;

/// <summary>Lists who listens to the feed of all contexts, and how far each is behind, as the process that answers knows it: a client sees itself, those who oversee everybody and what is told over Dapr.</summary>
[Read(Roles.Partner, Roles.Subscriber, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<Standing>)])]
public static class ListListenersEndpoint
{
    [WolverineGet("/listeners")]
    public static IResult Get(Caller caller, Audience audience)
    {
        var seen = audience.All.Where(standing => caller.Role is Roles.Supervisor or Roles.Auditor || standing.Client == caller.Subject);
        return new Shown(new Listed<Standing>([.. seen.OrderBy(standing => standing.Client, StringComparer.Ordinal).ThenBy(standing => standing.Channel, StringComparer.Ordinal)]));
    }
}
