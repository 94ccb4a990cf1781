using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Alerts;

/// <summary>The warning is taken back, before everybody who was told. It is never a warning itself.</summary>
public sealed record CancelAlert([property: MaxLength(50)] IReadOnlyList<int> References, CancelGround Ground, AlertTexts Texts);

[Command(Roles.Supervisor)]
public static class CancelAlertEndpoint
{
    public static Refusal? Validate(CancelAlert command, Alert alert, Act act) => alert.MustHold(act) ?? alert.MustFollow(command.References, act) ?? command.Texts.MustBeNeutral();

    [WolverinePost("/alerts/{id}/cancel-alert")]
    public static IEnumerable<object> Post(CancelAlert command, [Existing] Alert alert, Act act) =>
    [
        new AlertCancelled(alert.Following(AlertMessageKind.Cancel, command.References, alert.Content with { Texts = command.Texts }, alert.EverTold, act), command.Ground),
        .. alert.StandDown(AlertEnding.Cancelled),
    ];
}
