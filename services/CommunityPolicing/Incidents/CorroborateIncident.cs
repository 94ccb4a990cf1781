using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Another source, independent of those before, tells the same.</summary>
public sealed record CorroborateIncident(IncidentSource Source, bool Independent);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CorroborateIncidentEndpoint
{
    public static Refusal? Validate(CorroborateIncident command, SafetyIncident incident) =>
        incident.MustBeLogged()
        ?? Rules.VerifiedIsEarned.Unless(command.Independent, "A source that heard it from another of them adds nothing. Record only sources that know it themselves.");

    [WolverinePost("/incidents/{id}/corroborate-incident")]
    public static IncidentCorroborated Post(CorroborateIncident command, [Existing] SafetyIncident incident) => new(command.Source);
}
