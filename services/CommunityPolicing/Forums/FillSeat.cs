using System.ComponentModel.DataAnnotations;
using Concord.CommunityPolicing.Members;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Forums;

/// <summary>Somebody takes a seat. Who they are goes into a record of their own; the forum knows their number only, and what they were before is not asked.</summary>
public sealed record FillSeat(
    [property: RegularExpression("^[A-Z0-9-]{1,12}$")] string Seat,
    Sex Sex,
    AgeBand AgeBand,
    [property: StringLength(100, MinimumLength = 1)] string? Name = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class FillSeatEndpoint
{
    public static Refusal? Validate(FillSeat command, Forum forum) =>
        forum.State.MustBe("forum", ForumState.Chartered, ForumState.Active)
        ?? (forum.Seats.Any(seat => seat.Code == command.Seat) ? null : Refusal.WrongState($"The charter has no seat {command.Seat}. Name one that it has."))
        ?? (forum.Held.ContainsKey(command.Seat) ? Refusal.WrongState($"Seat {command.Seat} is held. Vacate it first.") : null);

    [WolverinePost("/forums/{id}/fill-seat")]
    public static (ForumSeatFilled Filled, IStartStream Member) Post(FillSeat command, [Existing] Forum forum)
    {
        var member = Guid.CreateVersion7();
        return (new(command.Seat, member, command.Sex, command.AgeBand), MartenOps.StartStream<ForumMember>(member, Record(command, member, forum)));
    }

    public static ForumMemberRecorded Record(FillSeat command, Guid member, Forum forum) =>
        new(forum.Id, forum.Place, command.Name is { } name ? Personal.Of(name, member) : null);
}
