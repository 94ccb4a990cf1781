using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.ViolenceReduction.QuickActions;

/// <summary>A person takes a quick action on: which measure, and how much of the envelope that a project's agreement set aside for it.</summary>
public sealed record AcceptQuickAction(Guid Project, QuickMeasure Measure, Money Amount);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true), Middleware(typeof(TheEnvelope))]
public static class AcceptQuickActionEndpoint
{
    public static Refusal? Validate(AcceptQuickAction command, QuickAction action, SetAside envelope, Act act) =>
        action.MustBeProposed()
        ?? (act.OccurredAt < action.Timing!.Expires ? null : Refusal.WrongState("The alert has expired. Nothing quick is of use any longer."))
        ?? (envelope.Place == action.Place && envelope.Left is not null ? null : Refusal.WrongState("Name a running project of the same place whose agreement sets money aside for quick actions."))
        ?? Rules.HarmHoldsMoney.Unless(!envelope.IsHeld, "A grave harm concern about that project is open: it holds the money. Have it resolved, or name another project.")
        ?? Rules.QuickActionsStayInTheirEnvelope.Unless(command.Amount.Currency == envelope.Left!.Currency && command.Amount <= envelope.Left, $"{envelope.Left} is left in the envelope. Stay within it.");

    [WolverinePost("/quick-actions/{id}/accept-quick-action")]
    public static QuickActionAccepted Post(AcceptQuickAction command, [Existing] QuickAction action, Act act) =>
        new(action.Alert, command.Project, command.Measure, command.Amount, act.Actor);
}
