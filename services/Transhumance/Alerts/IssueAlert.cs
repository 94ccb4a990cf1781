using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Alerts;

/// <summary>The warning goes out, to authority, farmers and herders alike. What it rests on is looked at once more.</summary>
public sealed record IssueAlert(
    [property: MinLength(1), MaxLength(60)] IReadOnlyList<AlertRecipient> Recipients,
    bool OneSided = false);

[Command(Roles.Supervisor)]
public static class IssueAlertEndpoint
{
    public static Task<Basis> LoadAsync(Alert alert, Act act, IDocumentStore store, CancellationToken stop) => Basis.OfAsync(alert.Signals, spot: null, act, store, stop);

    public static Refusal? Validate(IssueAlert command, Alert alert, Basis basis, Act act) =>
        alert.MustBe(AlertState.Approved)
        ?? alert.Content.Certainty.RestsOn(basis)
        ?? alert.Content.MayGoOutOn(basis, act.OccurredAt)
        ?? alert.Content.EndsInTime(act.OccurredAt)
        ?? command.Recipients.MustBeNamedOnce()
        ?? command.Recipients.MustFit(alert.Mode)
        ?? command.Recipients.MustReachBothSides(command.OneSided);

    [WolverinePost("/alerts/{id}/issue-alert")]
    public static IEnumerable<object> Post(IssueAlert command, [Existing] Alert alert, Basis basis, Act act)
    {
        var message = new AlertMessage(Version: 1, AlertMessageKind.Alert, act.OccurredAt, References: [], Warning.Urgency(alert.Content.Earliest, act.OccurredAt), alert.Content, command.Recipients);
        return [new AlertIssued(message, command.Recipients.Missing(), basis.IsUnverified ? act.OccurredAt + Warning.Recheck : null), .. alert.CallFor(message)];
    }
}
