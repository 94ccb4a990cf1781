using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Sensitive;

/// <summary>Nothing is left to do here: the body has it, feedback came, and the person is safe as far as anybody can say.</summary>
public sealed record CloseSensitiveReport(bool SafetyChecked);

[Command(Roles.Safeguarding, Approves = true)]
public static class CloseSensitiveReportEndpoint
{
    public static Refusal? Validate(CloseSensitiveReport command, SensitiveReport report) =>
        (report.State is SensitiveState.Closed ? Refusal.WrongState("The report is closed already.") : null)
        ?? Rules.RoutedWithinADay.Unless(report.State is SensitiveState.FeedbackGiven && report.Feedback is BodyFeedback.Concluded or BodyFeedback.NotTakenUp, "The body has not concluded yet. Route the report, have its receipt confirmed, and ask for feedback first.")
        ?? Rules.NothingIsInvestigatedHere.Unless(command.SafetyChecked, "What counts at the end is whether the person is safe. Check that first.");

    [WolverinePost("/sensitive-reports/{id}/close-sensitive-report")]
    public static SensitiveReportClosed Post(CloseSensitiveReport command, [Existing] SensitiveReport report) => new(command.SafetyChecked);
}
