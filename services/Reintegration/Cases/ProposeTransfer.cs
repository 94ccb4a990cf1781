using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The responsible office asks another to take the case over; it stays responsible until the other accepts.</summary>
public sealed record ProposeTransfer([property: RegularExpression("^[A-Z0-9-]{2,40}$")] string ToOffice, TransferReason Reason);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ProposeTransferEndpoint
{
    public static Refusal? Validate(ProposeTransfer command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? Rules.OneOfficeIsResponsible.Unless(act.Office == @case.Office, $"Office {@case.Office} is responsible and alone can propose a transfer.")
        ?? Rules.OneOfficeIsResponsible.Unless(@case.TransferTo is null, $"A transfer to {@case.TransferTo} is pending. Cancel it first.")
        ?? Rules.OneOfficeIsResponsible.Unless(command.ToOffice != @case.Office, "The case is with that office already.");

    [WolverinePost("/cases/{id}/propose-transfer")]
    public static CaseTransferProposed Post(ProposeTransfer command, [Existing] ReintegrationCase @case, Act act) =>
        new(act.Office, command.ToOffice, command.Reason);
}
