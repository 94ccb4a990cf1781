using Concord.CommunityPolicing.Oversight;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>Which allegations are asked for.</summary>
/// <param name="State">Only allegations that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record OversightFilter(OversightState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the allegations about conduct, newest first.</summary>
[Read(Roles.Oversight, Shows = [typeof(Listed<OversightDetails>)], Asks = typeof(OversightFilter))]
public static class OversightListEndpoint
{
    [WolverineGet("/oversight-cases")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<OversightFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var cases = session.Query<OversightDetails>().Where(details => details.TenantIsOneOf(missions)).InAreasOf(caller, details => details.Place);
        if (filter.State is { } state)
            cases = cases.Where(details => details.State == state);
        return await Page.NewestFirstAsync(cases, details => details.Opened, filter.Limit, filter.After, http);
    }
}
