using Concord.Grievances.Complainants;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>Shows who raised a concern, to a focal point who handles no grievance; for a stated purpose, and recorded before it is shown.</summary>
[Read(Roles.Safeguarding, Shows = [typeof(Complainant)], Versioned = true)]
public static class ReadComplainantEndpoint
{
    [WolverineGet("/complainants/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<Complainant>().Where(found => found.Id == id), http, caller, stop);
}
