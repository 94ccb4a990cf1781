using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Marten;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Transhumance.Deliveries;

/// <summary>The latest message of an alert is handed to a channel for one recipient. The channel asks again what the sender asked.</summary>
public sealed record SendAlert(
    Guid Alert,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Recipient,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    AlertChannel Channel);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class SendAlertEndpoint
{
    public static Task<Alert?> LoadAsync(SendAlert command, Act act, IDocumentStore store, CancellationToken stop) => Sight.BesideAsync<Alert>(command.Alert, act, store, stop);

    public static Refusal? Validate(SendAlert command, Alert? alert, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (alert?.Latest is null ? Refusal.WrongState("There is no such alert in your areas that was issued. Name one that you can read.") : null)
        ?? Rules.EndingsAreDistinct.Unless(alert!.Latest!.Kind is AlertMessageKind.Cancel or AlertMessageKind.AllClear || (alert.State is AlertState.Issued && act.OccurredAt < alert.Content.Expires), "The alert has expired. What is over is not sent as a warning.")
        ?? (Named(command, alert) is not null ? null : Refusal.WrongState($"{command.Recipient} is not among the recipients of version {alert.Latest.Version}. Update the alert to add a recipient."))
        ?? new[] { Named(command, alert)! }.MustFit(alert.Mode);

    [WolverinePost("/deliveries")]
    public static IStartStream Post(SendAlert command, Alert? alert, Act act) => MartenOps.StartStream<AlertDelivery>(Sent(command, alert!, act));

    /// <summary>The decision. A cancel goes out as a cancel, never as a warning.</summary>
    public static AlertSent Sent(SendAlert command, Alert alert, Act act) => new(
        alert.Id, alert.Latest!.Version, alert.Latest.Kind, alert.Mode, Named(command, alert)!, command.Place, command.Channel, act.OccurredAt, Ladder.AnswerBy(act.OccurredAt, alert.Content.Severity));

    private static AlertRecipient? Named(SendAlert command, Alert alert) => alert.Latest!.Recipients.FirstOrDefault(recipient => recipient.Code == command.Recipient);
}
