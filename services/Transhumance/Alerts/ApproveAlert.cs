using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Alerts;

/// <summary>Somebody other than the drafter reads the warning and lets it go out.</summary>
public sealed record ApproveAlert;

[Command(Roles.Supervisor, Approves = true)]
public static class ApproveAlertEndpoint
{
    public static Refusal? Validate(ApproveAlert command, Alert alert, Act act) =>
        alert.MustBe(AlertState.Drafted)
        ?? Rules.DrafterDoesNotApprove.Unless(act.Person != alert.Drafter, "Whoever drafted it can't approve it. Let another supervisor read it.");

    [WolverinePost("/alerts/{id}/approve-alert")]
    public static AlertApproved Post(ApproveAlert command, [Existing] Alert alert, Act act) => new(act.Actor);
}
