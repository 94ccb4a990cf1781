using Concord.Contracts;
using Concord.Grievances.Land;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>Which land disputes are asked for.</summary>
/// <param name="State">Only those that stand here.</param>
/// <param name="Kind">Only those about this.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record LandDisputeFilter(LandDisputeState? State = null, LandDisputeKind? Kind = null, int? Limit = null, string? After = null);

/// <summary>Lists land disputes, newest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<LandDispute>)], Asks = typeof(LandDisputeFilter))]
public static class LandDisputeListEndpoint
{
    [WolverineGet("/land-disputes")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<LandDisputeFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var (missions, reader) = (http.MissionsRead(), caller.Subject);
        var disputes = session.Query<LandDispute>().Where(dispute => dispute.TenantIsOneOf(missions)).InAreasOf(caller, dispute => dispute.Place);
        if (filter.State is { } state)
            disputes = disputes.Where(dispute => dispute.State == state);
        if (filter.Kind is { } kind)
            disputes = disputes.Where(dispute => dispute.Kind == kind);
        if (caller.Role == Roles.Partner)
            disputes = disputes.Where(dispute => dispute.FiledBy == reader);
        return await Page.NewestFirstAsync(disputes, dispute => dispute.Opened, filter.Limit, filter.After, http);
    }
}

/// <summary>Shows a land dispute, with the notice that recording a claim creates no right.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(LandDispute)], Versioned = true)]
public static class ReadLandDisputeEndpoint
{
    [WolverineGet("/land-disputes/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<LandDispute>().Where(found => found.Id == id), http, caller, stop);
}
