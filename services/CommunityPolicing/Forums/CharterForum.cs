using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Forums;

/// <summary>Police, authorities and a community agree to meet regularly, by a charter that says who sits for whom.</summary>
public sealed record CharterForum(
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    [property: StringLength(20, MinimumLength = 1)] string CharterVersion,
    [property: MinLength(3), MaxLength(60)] IReadOnlyList<PlannedSeat> Seats,
    ChairingRule Chairing);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CharterForumEndpoint
{
    public static Refusal? Validate(CharterForum command, Act act) =>
        act.MayOpenIn(command.Place)
        ?? Rules.QuorumIsReached.Unless(HasAll(command), "Give at least one seat each to the police, to the local authority and to the community: without them no meeting is ever quorate.")
        ?? (command.Seats.DistinctBy(seat => seat.Code).Count() == command.Seats.Count ? null : Refusal.WrongState("Two seats share a code. Give each its own."));

    [WolverinePost("/forums")]
    public static IStartStream Post(CharterForum command) => MartenOps.StartStream<Forum>(Charter(command));

    public static ForumChartered Charter(CharterForum command) => new(command.Place, command.CharterVersion, command.Seats, command.Chairing);

    private static bool HasAll(CharterForum command) =>
        command.Seats.Any(seat => seat.Group is ForumGroup.Police) && command.Seats.Any(seat => seat.Group is ForumGroup.LocalAuthority) && command.Seats.Any(seat => Quorum.IsOfCommunity(seat.Group));
}
