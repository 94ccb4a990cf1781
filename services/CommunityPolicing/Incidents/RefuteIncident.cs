using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>The incident is held not to have happened as reported, on a ground that is kept; also after it was held to be verified.</summary>
public sealed record RefuteIncident(IncidentRefutationBasis Basis);

[Command(Roles.Supervisor, Approves = true)]
public static class RefuteIncidentEndpoint
{
    public static Refusal? Validate(RefuteIncident command, SafetyIncident incident, Act act) =>
        incident.MustBeLogged()
        ?? (incident.Standing is IncidentStanding.Refuted ? Refusal.WrongState("The incident is refuted already.") : null)
        ?? Rules.VerifiedIsEarned.Unless(act.Person != incident.ReportedBy, "Whoever reported it does not refute it. Let another supervisor.");

    [WolverinePost("/incidents/{id}/refute-incident")]
    public static IncidentRefuted Post(RefuteIncident command, [Existing] SafetyIncident incident, Act act) => new(command.Basis, act.Role, act.Actor, act.Day);
}
