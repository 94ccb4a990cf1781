using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Marten;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Transhumance.Alerts;

/// <summary>Somebody drafts a warning about a spot, on signals. How bad it is follows from them; it is never called surer than they are.</summary>
public sealed record DraftAlert(
    AlertMode Mode,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    Guid Spot,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<Guid> Signals,
    AlertCertainty Certainty,
    DateTimeOffset Earliest,
    DateTimeOffset Latest,
    AlertTexts Texts,
    DateTimeOffset Expires);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class DraftAlertEndpoint
{
    public static Task<Basis> LoadAsync(DraftAlert command, Act act, IDocumentStore store, CancellationToken stop) => Basis.OfAsync(command.Signals, command.Spot, act, store, stop);

    public static Refusal? Validate(DraftAlert command, Basis basis, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (basis.Spot?.Place == command.Place ? null : Refusal.WrongState("There is no such spot at this place. Name one that you can read, and its place."))
        ?? command.Certainty.RestsOn(basis)
        ?? Warning.HasAWindow(command.Earliest, command.Latest)
        ?? Drafted(command, basis, act).Content.EndsInTime(act.OccurredAt)
        ?? command.Texts.MustBeNeutral();

    [WolverinePost("/alerts")]
    public static IStartStream Post(DraftAlert command, Basis basis, Act act) => MartenOps.StartStream<Alert>(Drafted(command, basis, act));

    /// <summary>The decision.</summary>
    public static AlertDrafted Drafted(DraftAlert command, Basis basis, Act act) => new(
        command.Mode, basis.Kind, command.Spot, basis.Spot!.Kind, command.Place, basis.Spot.Cell, [.. command.Signals.Distinct()],
        new(basis.Severity, command.Certainty, command.Earliest, command.Latest, command.Texts, command.Expires), act.Actor);
}
