using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Asks first whether anybody is in danger and whether a child, sexual violence or explosive remnants are in it; only what is none of these is logged here.</summary>
public sealed record ScreenIncident(
    IncidentScreeningAnswer AnybodyInDanger, IncidentScreeningAnswer ChildConcerned, IncidentScreeningAnswer SexualViolence, IncidentScreeningAnswer ExplosiveRemnant, DateOnly? FeedBackBy = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ScreenIncidentEndpoint
{
    public static Refusal? Validate(ScreenIncident command, SafetyIncident incident, Act act) =>
        incident.State.MustBe("incident", IncidentState.Reported)
        ?? Rules.CommunityIsTold.Unless(IsForSpecialist(command) || command.FeedBackBy > act.Day, "Name the day by which the community is told what came of it.");

    // What was answered isn't kept: it would say here what belongs to the specialist.
    [WolverinePost("/incidents/{id}/screen-incident")]
    public static IncidentScreened Post(ScreenIncident command, [Existing] SafetyIncident incident, Act act) =>
        IsForSpecialist(command) ? new(ForSpecialist: true, FeedBackBy: null, act.Actor, act.Office) : new(ForSpecialist: false, command.FeedBackBy, act.Actor, act.Office);

    private static bool IsForSpecialist(ScreenIncident command) =>
        command is not { AnybodyInDanger: IncidentScreeningAnswer.No, ChildConcerned: IncidentScreeningAnswer.No, SexualViolence: IncidentScreeningAnswer.No, ExplosiveRemnant: IncidentScreeningAnswer.No };
}
