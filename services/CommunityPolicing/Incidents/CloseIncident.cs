using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Nothing more is to be done here. The community was told what came of it, or it would have been unsafe to say.</summary>
public sealed record CloseIncident(ClosedUntold? Untold = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CloseIncidentEndpoint
{
    public static Refusal? Validate(CloseIncident command, SafetyIncident incident) =>
        incident.MustBeLogged()
        ?? Rules.CommunityIsTold.Unless(incident.FedBack || command.Untold is not null, "The community was not told what came of it. Tell it first, or say that it is unsafe to.")
        ?? Rules.CommunityIsTold.Unless(!incident.FedBack || command.Untold is null, "The community was told already. Close without a reason not to.");

    [WolverinePost("/incidents/{id}/close-incident")]
    public static IncidentClosed Post(CloseIncident command, [Existing] SafetyIncident incident) => new(command.Untold);
}
