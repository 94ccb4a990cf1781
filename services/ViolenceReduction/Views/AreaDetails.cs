using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>Shows an area: how it was assessed, why it was selected, who may take part.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(TargetArea)], Versioned = true)]
public static class AreaDetailsEndpoint
{
    [WolverineGet("/areas/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<TargetArea>().Where(found => found.Id == id), http, caller, stop);
}
