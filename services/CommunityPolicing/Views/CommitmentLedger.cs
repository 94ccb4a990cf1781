using Concord.CommunityPolicing.Commitments;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>One line of the ledger of promises: made, accepted, delivered by the owner's word, confirmed by the community's, side by side.</summary>
[Class(Sensitivity.Internal)]
public sealed record CommitmentEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public required string Place { get; init; }
    public Guid Forum { get; init; }
    public required string Promise { get; init; }
    public CommitmentOwner Owner { get; init; }
    public CommitmentState State { get; init; }
    public DateOnly Due { get; init; }
    public DateOnly MadeOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public bool EverMissed { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static CommitmentEntry Create(IEvent<CommitmentMade> made) =>
        new()
        {
            Id = made.StreamId,
            Mission = made.TenantId,
            Opened = made.Sequence,
            Place = made.Data.Place,
            Forum = made.Data.Forum,
            Promise = made.Data.Promise,
            Owner = made.Data.Owner,
            Due = made.Data.Due,
            MadeOn = made.Data.MadeOn,
        };

    public CommitmentEntry Apply(CommitmentAccepted accepted) => this with { State = CommitmentState.Accepted, AcceptedOn = accepted.On };
    public CommitmentEntry Apply(CommitmentDeclined _) => this with { State = CommitmentState.Declined };
    public CommitmentEntry Apply(CommitmentDelivered delivered) => this with { State = CommitmentState.Delivered, DeliveredOn = delivered.On };
    public CommitmentEntry Apply(CommitmentConfirmed confirmed) => this with { State = CommitmentState.Confirmed, ConfirmedOn = confirmed.On };
    public CommitmentEntry Apply(CommitmentContested _) => this with { State = CommitmentState.Contested };
    public CommitmentEntry Apply(CommitmentMissed _) => this with { State = CommitmentState.Missed, EverMissed = true };
    public CommitmentEntry Apply(CommitmentRenegotiated renegotiated) => this with { State = CommitmentState.Made, Due = renegotiated.Due, AcceptedOn = null, DeliveredOn = null };
}

/// <summary>Which promises are asked for.</summary>
/// <param name="State">Only promises that stand here.</param>
/// <param name="Owner">Only promises of this institution.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record CommitmentFilter(CommitmentState? State = null, CommitmentOwner? Owner = null, int? Limit = null, string? After = null);

/// <summary>Lists the promises that forums took, newest first: made, accepted, delivered and confirmed side by side.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<CommitmentEntry>)], Asks = typeof(CommitmentFilter))]
public static class CommitmentLedgerEndpoint
{
    [WolverineGet("/commitments")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<CommitmentFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var commitments = session.Query<CommitmentEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            commitments = commitments.Where(entry => entry.State == state);
        if (filter.Owner is { } owner)
            commitments = commitments.Where(entry => entry.Owner == owner);
        return await Page.NewestFirstAsync(commitments, entry => entry.Opened, filter.Limit, filter.After, http);
    }
}
