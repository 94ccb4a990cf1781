using Concord.Grievances.Clocks;
using Concord.Grievances.Complainants;
using Concord.Grievances.Sensitive;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.General;

/// <summary>What a receipt opens: the grievance, its complainant, its clocks; or, where the category is sensitive, a report in its own track and nothing that tells of it here.</summary>
internal sealed record Intake(Guid Grievance, Guid Complainant, Guid? Report, string CodeHash)
{
    /// <summary>With ids of its own, and the hash of the code that its receipt will show.</summary>
    public static Intake New(TrackingCodes codes)
    {
        var grievance = Guid.CreateVersion7();
        return new(grievance, Guid.CreateVersion7(), Guid.CreateVersion7(), codes.HashFor(grievance));
    }

    public GrievanceReceived Receive(SubmitGrievance command, Act act)
    {
        var (sensitive, standards) = (command.Category.IsSensitive(), Standards.InForceOn(act.Day));
        return new(
            Complainant, GrievanceNumber.Of(Grievance), command.Channel, sensitive ? null : command.Category, Place(command, act), command.Place is not null, command.Language, command.ContactMode,
            standards.Version, DateOnly.FromDateTime(standards.Due(ClockKind.Respond, act.OccurredAt).UtcDateTime), act.Actor,
            sensitive ? [] : [.. (command.NamedStaff ?? []).Distinct()], sensitive ? null : command.Voice, sensitive ? null : Told(command));
    }

    public Alongside Alongside(SubmitGrievance command, Act act, Mechanism mechanism)
    {
        var (place, named) = (Place(command, act), command.NamedStaff ?? []);
        if (!command.Category.IsSensitive())
            return new(Record(command, act, handlers: null), Standards.Start(ClockKind.Acknowledge, Grievance, place, act, named), Standards.Start(ClockKind.Respond, Grievance, place, act, named));

        var handlers = mechanism.FocalPointsWithout(named);
        var received = new SensitiveReportReceived(command.Category, EntryPoint.Intake, command.ContactMode is ContactMode.Anonymous, ReporterRole.Unknown, place, Grievance, handlers, act.Actor, Told(command));
        return new Alongside(Record(command, act, handlers)).And(SensitiveReport.Open(Report!.Value, received, act));
    }

    private Elsewhere Record(SubmitGrievance command, Act act, IReadOnlyList<string>? handlers)
    {
        Personal<string>? Seal(string? value) => value is null ? null : Personal.Of(value, Complainant);
        var who = command.Complainant;
        return Elsewhere.Start<Complainant>(Complainant, new ComplainantRecorded(
            Grievance, handlers is null ? null : Report, handlers ?? [], CodeHash, command.ContactMode, Place(command, act), [.. command.NamedStaff ?? []], Seal(who?.Name), Seal(who?.Phone), Seal(who?.SafeContact)));
    }

    private Personal<string>? Told(SubmitGrievance command) => command.Narrative is { } told ? Personal.Of(told, Complainant) : null;

    private static string Place(SubmitGrievance command, Act act) => command.Place ?? Sight.PlaceOf(act)!;
}
