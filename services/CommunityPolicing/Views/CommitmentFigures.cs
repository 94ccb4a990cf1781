using Concord.CommunityPolicing.Commitments;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>How many promises an institution made and what came of them: its own word and the community's side by side (PO-06).</summary>
/// <param name="Owner">Whose promises.</param>
/// <param name="Made">How many were made.</param>
/// <param name="Accepted">How many of them their owner has accepted.</param>
/// <param name="Delivered">How many of them are delivered, as the owner says.</param>
/// <param name="Confirmed">How many of them are kept, as the community says.</param>
/// <param name="Missed">How many of them were ever missed.</param>
[Class(Sensitivity.Internal)]
public sealed record CommitmentFigures(CommitmentOwner Owner, int Made, int Accepted, int Delivered, int Confirmed, int Missed)
{
    /// <summary>The figures of each owner. Nothing in them is about a person, so none is withheld.</summary>
    public static IReadOnlyList<CommitmentFigures> Of(IEnumerable<CommitmentEntry> promises) =>
    [
        .. from promise in promises
           group promise by promise.Owner into owed
           orderby owed.Key
           select new CommitmentFigures(
               owed.Key, owed.Count(), owed.Count(promise => promise.AcceptedOn is not null), owed.Count(promise => promise.DeliveredOn is not null),
               owed.Count(promise => promise.State is CommitmentState.Confirmed), owed.Count(promise => promise.EverMissed)),
    ];
}

/// <summary>Counts the promises by owner: made, accepted, delivered by the owner's word, confirmed by the community's, ever missed.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<CommitmentFigures>)])]
public static class CommitmentFiguresEndpoint
{
    [WolverineGet("/indicators/commitments")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var promises = await session.Query<CommitmentEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place).ToListAsync(stop);
        return new Shown(new Listed<CommitmentFigures>(CommitmentFigures.Of(promises)));
    }
}
