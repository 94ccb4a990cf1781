using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Somebody is to answer the incident, by a day.</summary>
public sealed record AssignIncidentResponse(IncidentResponder Responder, DateOnly Due);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AssignIncidentResponseEndpoint
{
    public static Refusal? Validate(AssignIncidentResponse command, SafetyIncident incident, Act act) =>
        incident.MustBeLogged()
        ?? (command.Due >= act.Day ? null : Refusal.WrongState("The response is due on this day or later. Name one."));

    [WolverinePost("/incidents/{id}/assign-incident-response")]
    public static IncidentResponseAssigned Post(AssignIncidentResponse command, [Existing] SafetyIncident incident) => new(command.Responder, command.Due);
}
