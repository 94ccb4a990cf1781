using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The participant reached a milestone, and something shows it.</summary>
public sealed record RecordMilestoneAchieved([property: StringLength(8, MinimumLength = 1)] string Milestone, Evidence Evidence);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordMilestoneAchievedEndpoint
{
    public static Refusal? Validate(RecordMilestoneAchieved command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Planned, CaseState.Active)
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? (@case.Milestones.Exists(milestone => milestone.Code == command.Milestone) ? null : Refusal.WrongState($"The plan has no milestone {command.Milestone}."))
        ?? (@case.Achieved.Contains(command.Milestone) ? Refusal.WrongState($"Milestone {command.Milestone} was achieved already.") : null);

    [WolverinePost("/cases/{id}/record-milestone-achieved")]
    public static MilestoneAchieved Post(RecordMilestoneAchieved command, [Existing] ReintegrationCase @case) =>
        new(command.Milestone, @case.Milestones.Find(milestone => milestone.Code == command.Milestone)!.Track, command.Evidence);
}
