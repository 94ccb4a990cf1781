using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Forums;

/// <summary>A community policing forum as far as rules ask.</summary>
public sealed record Forum : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public ForumState State { get; init; }
    public ImmutableList<PlannedSeat> Seats { get; init; } = [];
    public ImmutableDictionary<string, HeldSeat> Held { get; init; } = ImmutableDictionary<string, HeldSeat>.Empty;

    /// <summary>Whether the last meeting was quorate, so that what it voted counts; <c>null</c> before the first.</summary>
    public bool? LastQuorate { get; init; }
    public ImmutableDictionary<Guid, TakenCommitment> Commitments { get; init; } = ImmutableDictionary<Guid, TakenCommitment>.Empty;
    public int Plans { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static Forum Create(IEvent<ForumChartered> chartered) =>
        new()
        {
            Id = chartered.StreamId,
            Place = chartered.Data.Place,
            State = ForumState.Chartered,
            Seats = [.. chartered.Data.Seats],
        };

    public Forum Apply(ForumSeatFilled filled) => this with { Held = Held.SetItem(filled.Seat, new(filled.Member, filled.Sex)) };
    public Forum Apply(ForumSeatVacated vacated) => this with { Held = Held.Remove(vacated.Seat) };
    public Forum Apply(ForumMeetingHeld held) => this with { State = ForumState.Active, LastQuorate = held.Quorate };
    public Forum Apply(ForumTookCommitment taken) => this with { Commitments = Commitments.SetItem(taken.Commitment, new(taken.Owner, taken.Due)) };
    public Forum Apply(ForumAgreedPlan agreed) => this with { Plans = agreed.PlanVersion };
    public Forum Apply(ForumSuspended _) => this with { State = ForumState.Suspended };
    public Forum Apply(ForumReactivated _) => this with { State = LastQuorate is null ? ForumState.Chartered : ForumState.Active };
}

/// <summary>A commitment that was made in the forum: by whom, until when.</summary>
public sealed record TakenCommitment(CommitmentOwner Owner, DateOnly Due);
