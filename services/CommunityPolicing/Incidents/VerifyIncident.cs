using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>The incident is held to have happened as reported: two sources that don't depend on each other say so, or a trained monitor saw it.</summary>
public sealed record VerifyIncident(IncidentVerificationBasis Basis);

[Command(Roles.Supervisor, Approves = true)]
public static class VerifyIncidentEndpoint
{
    private const int LateAfterDays = 90;

    public static Refusal? Validate(VerifyIncident command, SafetyIncident incident, Act act) =>
        incident.MustBeLogged()
        ?? (incident.Standing is IncidentStanding.Verified ? Refusal.WrongState("The incident is verified already.") : null)
        ?? Refuse(act.Person != incident.ReportedBy, "Whoever reported it does not verify it. Let another supervisor.")
        ?? (command.Basis is IncidentVerificationBasis.DirectObservation
            ? Refuse(incident.Sources.Contains(IncidentSource.TrainedMonitor), "No trained monitor is among the sources. Record the monitor's observation first.")
            : Refuse(incident.Sources.Count >= 2, "There is one source only. Record a second that is independent of it first."));

    [WolverinePost("/incidents/{id}/verify-incident")]
    public static IncidentVerified Post(VerifyIncident command, [Existing] SafetyIncident incident, Act act) =>
        new(command.Basis, incident.Sources.Count, act.Role, act.Actor, act.Day, act.Day > incident.ReportedOn.AddDays(LateAfterDays));

    private static Refusal? Refuse(bool holds, string detail) => Rules.VerifiedIsEarned.Unless(holds, detail);
}
