using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.Complainants;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Grievances.General;

/// <summary>Somebody raises a concern, by whatever door. A category, one language and something told are enough: no name, no telephone, no place. The answer is the receipt, with the tracking code that is shown this once.</summary>
public sealed record SubmitGrievance(
    IntakeChannel Channel,
    GrievanceCategory Category,
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    ContactMode ContactMode,
    [property: StringLength(8000, MinimumLength = 1)] string? Narrative = null,
    [property: RegularExpression("^[a-f0-9]{64}$")] string? Voice = null,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string? Place = null,
    ComplainantIdentity? Complainant = null,
    [property: MaxLength(5)] IReadOnlyList<string>? NamedStaff = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Answers = typeof(GrievanceReceipt))]
public static class SubmitGrievanceEndpoint
{
    public static Refusal? Validate(SubmitGrievance command, Act act, Mechanism mechanism) =>
        (command.Place is { } place ? act.MayOpenIn(place) : Sight.PlaceOf(act) is null ? Refusal.NotAllowed("The token covers no area of this mission. Let an office that works there receive it.") : null)
        ?? Rules.LittleIsEnough.Unless(command.Narrative is not null || command.Voice is not null, "Nothing was told. Give what was said as text, or the digest of the recording.")
        ?? (command is { ContactMode: ContactMode.Anonymous, Complainant: not null } ? Refusal.WrongState("An anonymous concern carries no identity. Leave the complainant out, or choose confidential.") : null)
        ?? (command is { ContactMode: ContactMode.Named, Complainant: null } ? Refusal.WrongState("A named concern says who raises it. Give the complainant, or choose anonymous.") : null)
        ?? Rules.EscalationFindsSomebody.Unless(command.Category.IsSensitive() ? mechanism.FocalPointsWithout(command.NamedStaff ?? []) is not [] : mechanism.HoldsWithout((command.NamedStaff ?? []).ToHashSet()), "Everybody who would answer for it is named in it. Take it to the regional office by hand.");

    [WolverinePost("/grievances")]
    public static (IStartStream Grievance, Alongside Alongside) Post(SubmitGrievance command, Act act, TrackingCodes codes, Mechanism mechanism)
    {
        var intake = Intake.New(codes);
        var report = command.Category.IsSensitive() ? intake.Report : null;
        object[] facts = report is { } moved ? [intake.Receive(command, act), new GrievanceMoved(moved)] : [intake.Receive(command, act)];
        return (MartenOps.StartStream<Grievance>(intake.Grievance, facts), intake.Alongside(command, act, mechanism));
    }
}
