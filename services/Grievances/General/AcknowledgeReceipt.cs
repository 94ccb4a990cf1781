using System.ComponentModel.DataAnnotations;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>A person tells the complainant that somebody heard them, and what happens next. The machine's receipt is no substitute.</summary>
public sealed record AcknowledgeReceipt(TellingChannel How, [property: StringLength(20, MinimumLength = 1)] string TextVersion);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AcknowledgeReceiptEndpoint
{
    public static Refusal? Validate(AcknowledgeReceipt command, Grievance grievance, Act act) =>
        grievance.MustBeLive(act) ?? (grievance.Runs(ClockKind.Acknowledge) ? null : Refusal.WrongState("It was acknowledged already."));

    [WolverinePost("/grievances/{id}/acknowledge-receipt")]
    public static (GrievanceAcknowledged Fact, Alongside Alongside) Post(AcknowledgeReceipt command, [Existing] Grievance grievance, Act act) =>
        (new(command.How, command.TextVersion), grievance.Stop(act, StopReason.Done, ClockKind.Acknowledge));
}
