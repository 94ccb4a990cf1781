using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The project is closed: every report accepted, every franc accounted for, the asset in somebody's care, the people linked on, the community heard.</summary>
public sealed record CloseProject(
    Money Returned,
    ReachedPeople Reached,
    bool ParticipantsLinkedOn,
    DateOnly FeedbackMeetingOn);

[Command(Roles.Supervisor, Approves = true)]
public static class CloseProjectEndpoint
{
    public static Refusal? Validate(CloseProject command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.WorksCompleted, ProjectState.HandedOver)
        ?? Rules.HarmHoldsMoney.Unless(!project.Concerns.Hold(), "A grave harm concern is open. Have it resolved first.")
        ?? Refuse(project.State is ProjectState.HandedOver, "Nobody has taken the asset over. Hand it over to a named custodian first.")
        ?? Refuse(project.Tranches.TrueForAll(tranche => tranche.State is TrancheState.ReportAccepted or TrancheState.Withheld), "A tranche is neither accounted for nor withheld. Accept its report, or withhold what was not released.")
        ?? Refuse(command.Returned == project.Unspent(project.Agreed!.Currency), $"{project.Unspent(project.Agreed.Currency)} was paid and not spent. Have exactly that returned.")
        ?? Refuse(command.Reached.AddUp(), "The people reached don't add up by sex. Count those whose sex isn't stated as well.")
        ?? Refuse(command.ParticipantsLinkedOn, "Let every participant leave or be linked on first.")
        ?? Refuse(command.FeedbackMeetingOn <= act.Day, "Hold the feedback meeting with the community first.");

    [WolverinePost("/projects/{id}/close-project")]
    public static ProjectClosed Post(CloseProject command, [Existing] CvrProject project) =>
        new(project.Tranches.Released(project.Agreed!.Currency), project.Tranches.Spent(project.Agreed.Currency), command.Returned, command.Reached, project.Targets.Women, command.FeedbackMeetingOn);

    private static Refusal? Refuse(bool holds, string detail) => Rules.ClosingLeavesNothingOpen.Unless(holds, detail);
}
