using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The other office doesn't take the case over; it stays where it is.</summary>
public sealed record DeclineTransfer(TransferDeclineReason Reason);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class DeclineTransferEndpoint
{
    public static Refusal? Validate(DeclineTransfer command, ReintegrationCase @case, Act act) => @case.MustBeOfferedTo(act.Office);

    [WolverinePost("/cases/{id}/decline-transfer")]
    public static CaseTransferDeclined Post(DeclineTransfer command, [Existing] ReintegrationCase @case, Act act) => new(act.Office, command.Reason);
}
