using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The responsible office takes its proposal back before it is answered.</summary>
public sealed record CancelTransfer;

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CancelTransferEndpoint
{
    public static Refusal? Validate(CancelTransfer command, ReintegrationCase @case, Act act) =>
        @case.TransferTo is null
            ? Refusal.WrongState("No transfer is pending.")
            : Rules.OneOfficeIsResponsible.Unless(act.Office == @case.Office, $"Office {@case.Office} proposed the transfer and alone can cancel it.");

    [WolverinePost("/cases/{id}/cancel-transfer")]
    public static CaseTransferCancelled Post(CancelTransfer command, [Existing] ReintegrationCase @case) => new(@case.TransferTo!);
}
