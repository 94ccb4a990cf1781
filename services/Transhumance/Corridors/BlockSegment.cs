using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Corridors;

/// <summary>A stretch can't be passed; herds will look for another way.</summary>
public sealed record BlockSegment(
    [property: RegularExpression("^[A-Z0-9]{1,8}$")] string Segment,
    BlockCause Cause,
    DateOnly Since,
    bool DetourMarked);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class BlockSegmentEndpoint
{
    public static Refusal? Validate(BlockSegment command, Corridor corridor, Act act) =>
        !corridor.Segments.Contains(command.Segment) ? Refusal.WrongState($"The corridor has no segment {command.Segment}. Name one that its details show.")
        : corridor.Blocked.ContainsKey(command.Segment) ? Refusal.WrongState($"Segment {command.Segment} is blocked already. Reopen it first if the cause is another.")
        : command.Since > act.Day ? Refusal.WrongState("A segment is blocked since a day that is past. Correct the day.")
        : null;

    [WolverinePost("/corridors/{id}/block-segment")]
    public static CorridorSegmentBlocked Post(BlockSegment command, [Existing] Corridor corridor) => new(command.Segment, command.Cause, command.Since, command.DetourMarked);
}
