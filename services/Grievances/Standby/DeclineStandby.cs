using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Standby;

/// <summary>A person decides that no mediator stands by, and says why.</summary>
public sealed record DeclineStandby(StandbyDecline Reason);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class DeclineStandbyEndpoint
{
    public static Refusal? Validate(DeclineStandby command, MediatorStandby standby, Act act) => standby.MustBeAsked(act);

    [WolverinePost("/mediator-standbys/{id}/decline-standby")]
    public static StandbyDeclined Post(DeclineStandby command, [Existing] MediatorStandby standby) => new(standby.Alert, command.Reason);
}
