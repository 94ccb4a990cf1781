using Concord.Grievances.Standby;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>Which stand-bys are asked for.</summary>
/// <param name="State">Only those that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record StandbyFilter(StandbyState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the mediators who are asked for or stand by for alerts, newest first.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<MediatorStandby>)], Asks = typeof(StandbyFilter))]
public static class StandbyBoardEndpoint
{
    [WolverineGet("/mediator-standbys")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<StandbyFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var missions = http.MissionsRead();
        var standbys = session.Query<MediatorStandby>().Where(standby => standby.TenantIsOneOf(missions)).InAreasOf(caller, standby => standby.Place);
        if (filter.State is { } state)
            standbys = standbys.Where(standby => standby.State == state);
        return await Page.NewestFirstAsync(standbys, standby => standby.Asked, filter.Limit, filter.After, http);
    }
}

/// <summary>Shows who stands by for an alert, where and when.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(MediatorStandby)], Versioned = true)]
public static class ReadStandbyEndpoint
{
    [WolverineGet("/mediator-standbys/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<MediatorStandby>().Where(found => found.Id == id), http, caller, stop);
}
