using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Corridors;

/// <summary>A stretch can be passed again.</summary>
public sealed record ReopenSegment([property: RegularExpression("^[A-Z0-9]{1,8}$")] string Segment);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class ReopenSegmentEndpoint
{
    public static Refusal? Validate(ReopenSegment command, Corridor corridor) =>
        corridor.Blocked.ContainsKey(command.Segment) ? null : Refusal.WrongState($"Segment {command.Segment} isn't blocked.");

    [WolverinePost("/corridors/{id}/reopen-segment")]
    public static CorridorSegmentReopened Post(ReopenSegment command, [Existing] Corridor corridor) => new(command.Segment, corridor.Blocked[command.Segment]);
}
