using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Sensitive;

/// <summary>The competent body says that it has the report.</summary>
public sealed record ConfirmBodyReceipt([property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string BodyReference);

[Command(Roles.Safeguarding)]
public static class ConfirmBodyReceiptEndpoint
{
    public static Refusal? Validate(ConfirmBodyReceipt command, SensitiveReport report) => report.MustBe(SensitiveState.Routed);

    [WolverinePost("/sensitive-reports/{id}/confirm-body-receipt")]
    public static BodyReceiptConfirmed Post(ConfirmBodyReceipt command, [Existing] SensitiveReport report, Act act) => new(command.BodyReference, act.Day);
}
