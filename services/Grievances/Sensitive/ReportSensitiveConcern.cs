using System.ComponentModel.DataAnnotations;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Grievances.Sensitive;

/// <summary>Anybody reports a sensitive concern straight into its own track. Whoever does doesn't see it again; the named handlers do.</summary>
public sealed record ReportSensitiveConcern(
    GrievanceCategory Category,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    ReporterRole Reporter,
    bool Anonymous,
    [property: StringLength(8000, MinimumLength = 1)] string Told,
    [property: MaxLength(5)] IReadOnlyList<string>? NamedStaff = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Safeguarding)]
public static class ReportSensitiveConcernEndpoint
{
    public static Refusal? Validate(ReportSensitiveConcern command, Act act, Mechanism mechanism) =>
        act.MayOpenIn(command.Place)
        ?? Rules.SensitiveConcernsLeaveAtOnce.Unless(command.Category.IsSensitive(), "The sensitive track takes sexual exploitation, child safety, fraud and retaliation. Submit anything else as a grievance.")
        ?? Rules.EscalationFindsSomebody.Unless(mechanism.FocalPointsWithout(command.NamedStaff ?? []) is not [], "Every focal point is named in it. Take it to the regional office by hand.");

    [WolverinePost("/sensitive-reports")]
    public static (IStartStream Report, Alongside Alongside) Post(ReportSensitiveConcern command, Act act, Mechanism mechanism)
    {
        var report = Guid.CreateVersion7();
        var received = new SensitiveReportReceived(
            command.Category, EntryPoint.Direct, command.Anonymous, command.Reporter, command.Place, Grievance: null, mechanism.FocalPointsWithout(command.NamedStaff ?? []), act.Actor, Personal.Of(command.Told, report));
        return (MartenOps.StartStream<SensitiveReport>(report, received), new(SensitiveReport.StartClock(report, received, act)));
    }
}
