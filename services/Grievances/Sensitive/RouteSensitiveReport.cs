using System.ComponentModel.DataAnnotations;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Sensitive;

/// <summary>A report goes to the body that is competent, within 24 hours. Help was offered before, whatever the survivor says to an investigation.</summary>
public sealed record RouteSensitiveReport(
    CompetentBody Body,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string TransmissionReference,
    bool AssistanceOffered);

[Command(Roles.Safeguarding, Approves = true)]
public static class RouteSensitiveReportEndpoint
{
    public static Refusal? Validate(RouteSensitiveReport command, SensitiveReport report) =>
        report.MustBe(SensitiveState.Reported)
        ?? Rules.RoutedWithinADay.Unless(command.AssistanceOffered, "Offer help first: it depends on nothing, and never on an investigation.");

    [WolverinePost("/sensitive-reports/{id}/route-sensitive-report")]
    public static (SensitiveReportRouted Fact, Alongside Alongside) Post(RouteSensitiveReport command, [Existing] SensitiveReport report, Act act) =>
        (new(command.Body, command.TransmissionReference, (int)(act.OccurredAt - report.ReportedAt).TotalMinutes, command.AssistanceOffered),
            new(Elsewhere.To(RunningClock.Of(report.Id, ClockKind.Route).Id, new ClockStopped(StopReason.Done, act.OccurredAt))));
}
