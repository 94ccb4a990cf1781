using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.QuickActions;

/// <summary>A person decides that nothing is done about an alert, and says why.</summary>
public sealed record DeclineQuickAction(QuickActionDecline Reason);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class DeclineQuickActionEndpoint
{
    public static Refusal? Validate(DeclineQuickAction command, QuickAction action) => action.MustBeProposed();

    [WolverinePost("/quick-actions/{id}/decline-quick-action")]
    public static QuickActionDeclined Post(DeclineQuickAction command, [Existing] QuickAction action) => new(action.Alert, command.Reason);
}
