using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Movements;

/// <summary>The herd took another way; whatever was forecast holds no longer.</summary>
public sealed record RecordDiversion(DiversionReason Reason, Heading Heading);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordDiversionEndpoint
{
    public static Refusal? Validate(RecordDiversion command, HerdMovement movement) => movement.MustBeOnItsWay();

    [WolverinePost("/movements/{id}/record-diversion")]
    public static HerdDiverted Post(RecordDiversion command, [Existing] HerdMovement movement) =>
        new(command.Reason, command.Heading, [.. movement.Standing.Select(forecast => forecast.Number).Order()]);
}
