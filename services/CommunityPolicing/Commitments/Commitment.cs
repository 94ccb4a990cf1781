using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>A promise made in a forum, as far as rules ask.</summary>
public sealed record Commitment : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public CommitmentState State { get; init; }
    public CommitmentOwner Owner { get; init; }
    public DateOnly Due { get; init; }

    /// <summary>Everybody who ever spoke for the owner; none of them speaks for the community on this promise.</summary>
    public ImmutableHashSet<string> SpokeForOwner { get; init; } = [];

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static Commitment Create(IEvent<CommitmentMade> made) =>
        new()
        {
            Id = made.StreamId,
            Place = made.Data.Place,
            State = CommitmentState.Made,
            Owner = made.Data.Owner,
            Due = made.Data.Due,
        };

    public Commitment Apply(CommitmentAccepted accepted) => this with { State = CommitmentState.Accepted, SpokeForOwner = SpokeForOwner.Add(accepted.By) };
    public Commitment Apply(CommitmentDeclined declined) => this with { State = CommitmentState.Declined, SpokeForOwner = SpokeForOwner.Add(declined.By) };
    public Commitment Apply(CommitmentDelivered delivered) => this with { State = CommitmentState.Delivered, SpokeForOwner = SpokeForOwner.Add(delivered.By) };
    public Commitment Apply(CommitmentConfirmed _) => this with { State = CommitmentState.Confirmed };
    public Commitment Apply(CommitmentContested _) => this with { State = CommitmentState.Contested };
    public Commitment Apply(CommitmentMissed _) => this with { State = CommitmentState.Missed };
    public Commitment Apply(CommitmentRenegotiated renegotiated) => this with { State = CommitmentState.Made, Due = renegotiated.Due };
}
