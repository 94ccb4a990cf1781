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
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var committee = await session.Query<Committee>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        return committee?.IsSeenBy(caller) == true ? new Shown(committee, committee.Version) : Shown.Absent;
    }
}
