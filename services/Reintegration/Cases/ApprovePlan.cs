using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody other than the caseworker approves the plan that the participant agreed to.</summary>
public sealed record ApprovePlan(
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<Milestone> Milestones,
    bool ParticipantSigned);

[Command(Roles.Supervisor, Approves = true)]
public static class ApprovePlanEndpoint
{
    public static Refusal? Validate(ApprovePlan command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? Refuse(@case.Caseworker is not null, "Assign a caseworker first.")
        ?? Refuse(act.Person != @case.Caseworker, "The caseworker can't approve. Let another supervisor approve.")
        ?? Refuse(command.ParticipantSigned, "The plan needs the participant's own agreement.")
        ?? Refuse(Has(command, Track.Economic), "The plan lacks an economic milestone.")
        ?? Refuse(Has(command, Track.Social, Track.Psychosocial), "The plan lacks a social or psychosocial milestone.")
        ?? Refuse(command.Milestones.All(milestone => milestone.Due > act.Day), "Each milestone is due after the day of approval.")
        ?? Refuse(command.Milestones.DistinctBy(milestone => milestone.Code).Count() == command.Milestones.Count, "Two milestones share a code.");

    [WolverinePost("/cases/{id}/approve-plan")]
    public static ReintegrationPlanApproved Post(ApprovePlan command, [Existing] ReintegrationCase @case, Act act) =>
        new(@case.PlanVersion + 1, command.Milestones, act.Actor);

    private static Refusal? Refuse(bool holds, string detail) => Rules.PlansAreWholeAndAgreed.Unless(holds, detail);

    private static bool Has(ApprovePlan command, params Track[] tracks) => command.Milestones.Any(milestone => tracks.Contains(milestone.Track));
}
