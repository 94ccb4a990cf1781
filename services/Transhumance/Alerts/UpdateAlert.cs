using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Alerts;

/// <summary>A new version takes the place of the earlier ones and names them; the alert stays the same alert.</summary>
public sealed record UpdateAlert(
    [property: MaxLength(50)] IReadOnlyList<int> References,
    UpdateGround Ground,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<Guid> Signals,
    AlertCertainty Certainty,
    DateTimeOffset Earliest,
    DateTimeOffset Latest,
    AlertTexts Texts,
    DateTimeOffset Expires,
    [property: MinLength(1), MaxLength(60)] IReadOnlyList<AlertRecipient> Recipients,
    bool OneSided = false);

[Command(Roles.Supervisor, Approves = true)]
public static class UpdateAlertEndpoint
{
    public static Task<Basis> LoadAsync(UpdateAlert command, Act act, IDocumentStore store, CancellationToken stop) => Basis.OfAsync(command.Signals, spot: null, act, store, stop);

    public static Refusal? Validate(UpdateAlert command, Alert alert, Basis basis, Act act) =>
        alert.MustHold(act)
        ?? alert.MustFollow(command.References, act)
        ?? command.Certainty.RestsOn(basis)
        ?? Warning.HasAWindow(command.Earliest, command.Latest)
        ?? Content(command, basis).MayGoOutOn(basis, act.OccurredAt)
        ?? Content(command, basis).EndsInTime(act.OccurredAt)
        ?? command.Texts.MustBeNeutral()
        ?? command.Recipients.MustBeNamedOnce()
        ?? command.Recipients.MustFit(alert.Mode)
        ?? command.Recipients.MustReachBothSides(command.OneSided);

    [WolverinePost("/alerts/{id}/update-alert")]
    public static IEnumerable<object> Post(UpdateAlert command, [Existing] Alert alert, Basis basis, Act act)
    {
        var message = alert.Following(AlertMessageKind.Update, command.References, Content(command, basis), command.Recipients, act);
        var recheck = basis.IsUnverified ? act.OccurredAt + Warning.Recheck : (DateTimeOffset?)null;
        return [new AlertUpdated(message, command.Recipients.Missing(), recheck, command.Ground, [.. command.Signals.Distinct()]), .. alert.CallFor(message)];
    }

    private static AlertContent Content(UpdateAlert command, Basis basis) => new(basis.Severity, command.Certainty, command.Earliest, command.Latest, command.Texts, command.Expires);
}
