using Concord.CommunityPolicing.Patrols;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>Which patrols are asked for.</summary>
/// <param name="State">Only patrols that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record JointPatrolFilter(JointPatrolState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the joint patrols that alerts asked for, newest first.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<JointPatrolDetails>)], Asks = typeof(JointPatrolFilter))]
public static class JointPatrolListEndpoint
{
    [WolverineGet("/joint-patrols")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<JointPatrolFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var patrols = session.Query<JointPatrolDetails>().Where(details => details.TenantIsOneOf(missions)).InAreasOf(caller, details => details.Place);
        if (filter.State is { } state)
            patrols = patrols.Where(details => details.State == state);
        return await Page.NewestFirstAsync(patrols, details => details.Opened, filter.Limit, filter.After, http);
    }
}
