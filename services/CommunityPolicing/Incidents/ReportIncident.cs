using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>Something happened that made people unsafe. Who told it, and what they told, is sealed; no suspect is ever written down.</summary>
public sealed record ReportIncident(
    IncidentCategory Category,
    DateOnly HappenedOn,
    IncidentPrecision Precision,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    IncidentHarm Harm,
    IncidentSource Source,
    bool NeedsSpecialist = false,
    [property: StringLength(4000, MinimumLength = 1)] string? Narrative = null,
    [property: StringLength(200, MinimumLength = 1)] string? Informant = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class ReportIncidentEndpoint
{
    public static Refusal? Validate(ReportIncident command, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (command.HappenedOn <= act.Day ? null : Refusal.WrongState("The incident lies after the day of the report. Correct one of them."))
        ?? Rules.SpecialistsFirst.Unless(!command.NeedsSpecialist || command is { Narrative: null, Informant: null },
            "Danger, a child, sexual violence or explosive remnants are for specialists. Report it without narrative and informant, and route it.");

    [WolverinePost("/incidents")]
    public static IStartStream Post(ReportIncident command, Act act)
    {
        var incident = Guid.CreateVersion7();
        return MartenOps.StartStream<SafetyIncident>(incident, Report(command, incident, act));
    }

    public static IncidentReported Report(ReportIncident command, Guid subject, Act act)
    {
        var sealedTexts = (Told: Seal(command.Narrative, subject, Sensitivity.Restricted), By: Seal(command.Informant, subject, Sensitivity.Lethal));
        return new(command.Category, command.HappenedOn, command.Precision, command.Place, command.Harm, command.Source, act.Actor, act.Day, sealedTexts.Told, sealedTexts.By);
    }

    private static Personal<string>? Seal(string? text, Guid subject, Sensitivity sensitivity) => text is null ? null : Personal.Of(text, subject, sensitivity);
}
