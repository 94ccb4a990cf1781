using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Forums;

/// <summary>A seat becomes free.</summary>
public sealed record VacateSeat([property: RegularExpression("^[A-Z0-9-]{1,12}$")] string Seat, SeatVacancy Reason);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class VacateSeatEndpoint
{
    public static Refusal? Validate(VacateSeat command, Forum forum) =>
        forum.Held.ContainsKey(command.Seat) ? null : Refusal.WrongState($"Nobody holds seat {command.Seat}. Name one that is held.");

    [WolverinePost("/forums/{id}/vacate-seat")]
    public static ForumSeatVacated Post(VacateSeat command, [Existing] Forum forum) => new(command.Seat, command.Reason);
}
