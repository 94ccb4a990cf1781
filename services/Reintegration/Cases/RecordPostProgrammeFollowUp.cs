using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Some months after graduation somebody asks how the person fares, or finds that they can't be reached.</summary>
public sealed record RecordPostProgrammeFollowUp(
    FollowUpPoint Point,
    bool Reached,
    IncomeAnswer Income,
    ActivityAnswer Activity,
    Sustainability? Sustainability = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordPostProgrammeFollowUpEndpoint
{
    // A month before its day is near enough for a place that can be reached when the road is open.
    private const int Early = 1;

    public static Refusal? Validate(RecordPostProgrammeFollowUp command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.FollowUp)
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Refusal.WrongState("That follow-up was recorded already.").Unless(!@case.FollowUps.Contains(command.Point))
        ?? Refusal.WrongState("It is too early for that follow-up. Record a visit instead.").Unless(@case.GraduatedOn is not { } graduated || act.Day >= graduated.AddMonths(Months(command.Point) - Early))
        ?? Refusal.WrongState("Of somebody who was not reached nothing is known. Give notAsked.").Unless(command.Reached || command is { Income: IncomeAnswer.NotAsked, Activity: ActivityAnswer.NotAsked, Sustainability: null });

    [WolverinePost("/cases/{id}/record-post-programme-follow-up")]
    public static PostProgrammeFollowUpRecorded Post(RecordPostProgrammeFollowUp command, [Existing] ReintegrationCase @case) =>
        new(command.Point, command.Reached, command.Income, command.Activity, command.Sustainability);

    /// <summary>How many months after graduation it is due.</summary>
    internal static int Months(FollowUpPoint point) => point switch { FollowUpPoint.AfterThreeMonths => 3, FollowUpPoint.AfterSixMonths => 6, _ => 12 };
}
