using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Forums;

/// <summary>Somebody takes a seat. They have a number of their own here, never one that another context gave them; what they were before is not asked.</summary>
public sealed record FillSeat(
    [property: RegularExpression("^[A-Z0-9-]{1,12}$")] string Seat,
    Guid Member,
    Sex Sex,
    AgeBand AgeBand,
    [property: StringLength(100, MinimumLength = 1)] string? Name = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class FillSeatEndpoint
{
    public static Refusal? Validate(FillSeat command, Forum forum) =>
        forum.State.MustBe("forum", ForumState.Chartered, ForumState.Active)
        ?? (forum.Seats.Any(seat => seat.Code == command.Seat) ? null : Refusal.WrongState($"The charter has no seat {command.Seat}. Name one that it has."))
        ?? (forum.Held.ContainsKey(command.Seat) ? Refusal.WrongState($"Seat {command.Seat} is held. Vacate it first.") : null)
        ?? (forum.Held.Values.Any(seat => seat.Member == command.Member) ? Refusal.WrongState("This member holds another seat. Vacate that one first.") : null);

    [WolverinePost("/forums/{id}/fill-seat")]
    public static ForumSeatFilled Post(FillSeat command, [Existing] Forum forum) =>
        new(command.Seat, command.Member, command.Sex, command.AgeBand, command.Name is { } name ? Personal.Of(name, command.Member) : null);
}
