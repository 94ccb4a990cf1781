using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Alerts;

/// <summary>The danger has passed, and everybody who was told learns so.</summary>
public sealed record IssueAllClear([property: MaxLength(50)] IReadOnlyList<int> References, AllClearGround Ground, AlertTexts Texts);

[Command(Roles.Supervisor)]
public static class IssueAllClearEndpoint
{
    public static Refusal? Validate(IssueAllClear command, Alert alert, Act act) => alert.MustHold(act) ?? alert.MustFollow(command.References, act) ?? command.Texts.MustBeNeutral();

    [WolverinePost("/alerts/{id}/issue-all-clear")]
    public static IEnumerable<object> Post(IssueAllClear command, [Existing] Alert alert, Act act) =>
    [
        new AllClearIssued(alert.Following(AlertMessageKind.AllClear, command.References, alert.Content with { Texts = command.Texts }, alert.EverTold, act), command.Ground),
        .. alert.StandDown(AlertEnding.AllClear),
    ];
}
