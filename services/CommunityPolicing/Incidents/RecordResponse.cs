using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>What was done about the incident by whoever was to answer it.</summary>
public sealed record RecordResponse(IncidentAnswer Answer);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordResponseEndpoint
{
    public static Refusal? Validate(RecordResponse command, SafetyIncident incident) =>
        incident.MustBeLogged()
        ?? (incident.Responder is null ? Refusal.WrongState("Nobody was asked to answer. Assign the response first.") : null);

    [WolverinePost("/incidents/{id}/record-response")]
    public static IncidentResponseRecorded Post(RecordResponse command, [Existing] SafetyIncident incident, Act act) =>
        new(incident.Responder!.Value, command.Answer, Math.Max(0, act.Day.DayNumber - incident.ReportedOn.DayNumber));
}
