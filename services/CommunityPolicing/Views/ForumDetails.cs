using System.Collections.Immutable;
using Concord.CommunityPolicing.Forums;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>A forum as people read it: its seats, its last meetings, what was promised and agreed in it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ForumDetails : IRevisioned, ISeen
{
    private const int MeetingsShown = 12;

    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Place { get; init; }
    public ForumState State { get; init; }
    public required string CharterVersion { get; init; }
    public ChairingRule Chairing { get; init; }
    public ImmutableList<ForumSeat> Seats { get; init; } = [];
    public int Meetings { get; init; }

    /// <summary>The last meetings, newest first.</summary>
    public ImmutableList<ForumMeetingHeld> LastMeetings { get; init; } = [];
    public ImmutableList<ForumTookCommitment> Commitments { get; init; } = [];
    public ImmutableList<ForumAgreedPlan> Plans { get; init; } = [];
    public ForumSuspended? Suspension { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static ForumDetails Create(IEvent<ForumChartered> chartered) =>
        new()
        {
            Id = chartered.StreamId,
            Mission = chartered.TenantId,
            Place = chartered.Data.Place,
            CharterVersion = chartered.Data.CharterVersion,
            Chairing = chartered.Data.Chairing,
            Seats = [.. chartered.Data.Seats.Select(seat => new ForumSeat(seat, Holder: null))],
        };

    public ForumDetails Apply(ForumSeatFilled filled) => With(filled.Seat, filled);
    public ForumDetails Apply(ForumSeatVacated vacated) => With(vacated.Seat, filled: null);
    public ForumDetails Apply(ForumMeetingHeld held) =>
        this with { State = ForumState.Active, Meetings = Meetings + 1, LastMeetings = [.. LastMeetings.Insert(0, held).Take(MeetingsShown)] };
    public ForumDetails Apply(ForumTookCommitment taken) => this with { Commitments = Commitments.Add(taken) };
    public ForumDetails Apply(ForumAgreedPlan agreed) => this with { Plans = Plans.Add(agreed) };
    public ForumDetails Apply(ForumSuspended suspended) => this with { State = ForumState.Suspended, Suspension = suspended };
    public ForumDetails Apply(ForumReactivated _) => this with { State = Meetings == 0 ? ForumState.Chartered : ForumState.Active, Suspension = null };

    private ForumDetails With(string seat, ForumSeatFilled? filled) => this with { Seats = [.. Seats.Select(known => known.Seat.Code == seat ? known with { Holder = filled } : known)] };
}

/// <summary>A seat and who holds it, if anybody does.</summary>
public sealed record ForumSeat(PlannedSeat Seat, ForumSeatFilled? Holder);

/// <summary>Shows a forum.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(ForumDetails)], Versioned = true)]
public static class ForumDetailsEndpoint
{
    [WolverineGet("/forums/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<ForumDetails>().Where(found => found.Id == id), http, caller, stop);
}
