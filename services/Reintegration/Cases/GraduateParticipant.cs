using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The participant has reached what the plan asked for; follow-up begins.</summary>
public sealed record GraduateParticipant(
    bool ExitInterviewHeld,
    [property: Range(0, 60)] int FollowUpMonths,
    [property: MaxLength(40)] IReadOnlyList<Waiver> Waivers,
    Sustainability? Sustainability = null);

[Command(Roles.Supervisor, Approves = true)]
public static class GraduateParticipantEndpoint
{
    private const int LeastFollowUpMonths = 12;
    private const int RiskDays = 90;

    public static Refusal? Validate(GraduateParticipant command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Active)
        ?? @case.NoChild()
        ?? @case.MustHaveNoOpenSuspicion()
        ?? Refuse(act.Person is not { } approver || !@case.Accompanied.Contains(approver), "Whoever is or was the caseworker can't approve a graduation. Let another supervisor approve.")
        ?? Refuse(@case.TransferTo is null, "A transfer is pending. Let it be answered first.")
        ?? Refuse(@case.PlanVersion > 0, "There was no plan yet. Have one approved first.")
        ?? Refuse(!@case.Referrals.Exists(referral => referral.IsOpen), "A referral is open. Let it be fulfilled, or withdraw it.")
        ?? Refuse(@case.Risks.Of(RiskKind.ReRecruitment) is { } risk && risk.On >= act.Day.AddDays(-RiskDays), $"The risk of re-recruitment was not assessed in the last {RiskDays} days. Assess it first.")
        ?? Refuse(!@case.Risks.IsHigh(), "A risk is judged high. Accompany the person further.")
        ?? Refuse(command.ExitInterviewHeld, "Hold the exit interview first.")
        ?? Refuse(@case.WasHeard, "The participant's own word on the support was not recorded. Ask for it first.")
        ?? Refuse(command.FollowUpMonths >= LeastFollowUpMonths, $"Schedule at least {LeastFollowUpMonths} months of follow-up.")
        ?? Refuse(Open(command, @case) is [], $"Mandatory milestones are open: {string.Join(", ", Open(command, @case))}. Reach them or waive them with a reason.");

    [WolverinePost("/cases/{id}/graduate-participant")]
    public static ParticipantGraduated Post(GraduateParticipant command, [Existing] ReintegrationCase @case, Act act) =>
        new([.. command.Waivers.Select(waiver => new Waived(waiver.Milestone, Personal.Of(waiver.Reason, @case.Participant)))], act.Day.AddMonths(command.FollowUpMonths), act.Actor, act.Day, command.Sustainability);

    private static string[] Open(GraduateParticipant command, ReintegrationCase @case) =>
        [.. @case.Milestones.Where(milestone => milestone.Mandatory).Select(milestone => milestone.Code).Except(@case.Achieved).Except(command.Waivers.Select(waiver => waiver.Milestone))];

    private static Refusal? Refuse(bool holds, string detail) => Rules.GraduationIsEarnedAndChecked.Unless(holds, detail);
}
