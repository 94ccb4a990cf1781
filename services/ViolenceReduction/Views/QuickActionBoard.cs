using Concord.Hosting;
using Concord.ViolenceReduction.QuickActions;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>Lists the quick actions that wait for a person's answer, the herd that arrives first on top.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<QuickAction>)])]
public static class QuickActionBoardEndpoint
{
    [WolverineGet("/quick-actions")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var waiting = await session.Query<QuickAction>().Where(action => action.TenantIsOneOf(missions) && action.State == QuickActionState.Proposed)
            .InAreasOf(caller, action => action.Place!).OrderBy(action => action.Timing!.Earliest).Take(Limits.LargestPage).ToListAsync(stop);
        return new Shown(new Listed<QuickAction>(waiting));
    }
}

/// <summary>Shows a quick action, whatever became of it.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(QuickAction)], Versioned = true)]
public static class QuickActionDetailsEndpoint
{
    [WolverineGet("/quick-actions/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<QuickAction>().Where(found => found.Id == id), http, caller, stop);
}
