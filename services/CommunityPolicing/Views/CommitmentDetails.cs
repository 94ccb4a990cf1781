using Concord.CommunityPolicing.Commitments;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>A commitment as people read it: what was promised, what its owner says, what the community says.</summary>
[Class(Sensitivity.Internal)]
public sealed record CommitmentDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public CommitmentState State { get; init; }
    public required CommitmentMade Made { get; init; }
    public DateOnly Due { get; init; }
    public CommitmentAccepted? Accepted { get; init; }
    public CommitmentDeclined? Declined { get; init; }
    public CommitmentDelivered? Delivered { get; init; }
    public CommitmentConfirmed? Confirmed { get; init; }
    public CommitmentContested? Contested { get; init; }
    public int TimesMissed { get; init; }
    public int TimesRenegotiated { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Made.Place);

    public static CommitmentDetails Create(IEvent<CommitmentMade> made) => new() { Id = made.StreamId, Mission = made.TenantId, Made = made.Data, Due = made.Data.Due };

    public CommitmentDetails Apply(CommitmentAccepted accepted) => this with { State = CommitmentState.Accepted, Accepted = accepted };
    public CommitmentDetails Apply(CommitmentDeclined declined) => this with { State = CommitmentState.Declined, Declined = declined };
    public CommitmentDetails Apply(CommitmentDelivered delivered) => this with { State = CommitmentState.Delivered, Delivered = delivered, Contested = null };
    public CommitmentDetails Apply(CommitmentConfirmed confirmed) => this with { State = CommitmentState.Confirmed, Confirmed = confirmed };
    public CommitmentDetails Apply(CommitmentContested contested) => this with { State = CommitmentState.Contested, Contested = contested };
    public CommitmentDetails Apply(CommitmentMissed _) => this with { State = CommitmentState.Missed, TimesMissed = TimesMissed + 1 };
    public CommitmentDetails Apply(CommitmentRenegotiated renegotiated) =>
        this with { State = CommitmentState.Made, Due = renegotiated.Due, Accepted = null, Declined = null, Delivered = null, Contested = null, TimesRenegotiated = TimesRenegotiated + 1 };
}

/// <summary>Shows a commitment.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(CommitmentDetails)], Versioned = true)]
public static class CommitmentDetailsEndpoint
{
    [WolverineGet("/commitments/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<CommitmentDetails>().Where(found => found.Id == id), http, caller, stop);
}
