using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>Shows a committee: its seats, whether it may vote, who declared an interest.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Committee)], Versioned = true)]
public static class CommitteeDetailsEndpoint
{
    [WolverineGet("/committees/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<Committee>().Where(found => found.Id == id), http, caller, stop);
}
