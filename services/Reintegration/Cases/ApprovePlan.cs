using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Reintegration.ServiceProviders;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody other than the caseworker approves the plan that the participant agreed to; where no milestones are given, the draft as it stands.</summary>
public sealed record ApprovePlan(
    bool ParticipantSigned,
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<Milestone>? Milestones = null);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheDirectory))]
public static class ApprovePlanEndpoint
{
    public static Refusal? Validate(ApprovePlan command, ReintegrationCase @case, Act act, ServiceDirectory? directory = null) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.MustBeSupported()
        ?? Refuse(@case.Caseworker is not null, "Assign a caseworker first.")
        ?? Refuse(act.Person != @case.Caseworker, "The caseworker can't approve. Let another supervisor approve.")
        ?? Refuse(@case.Draft is null || act.Person != @case.Draft.Drafter, "Whoever drafted the plan can't approve it. Let another supervisor approve.")
        ?? Refuse(command.ParticipantSigned, "The plan needs the participant's own agreement.")
        ?? Refusal.WrongState("There is no draft. Give the milestones, or have a plan drafted first.").Unless(Milestones(command, @case) is not null)
        ?? Milestones(command, @case)!.MustBeWhole(@case with { Achieved = [] }, act.Day)
        ?? Milestones(command, @case)!.MustLeadSomewhere()
        ?? Milestones(command, @case)!.MustBeOffered(@case, directory);

    [WolverinePost("/cases/{id}/approve-plan")]
    public static ReintegrationPlanApproved Post(ApprovePlan command, [Existing] ReintegrationCase @case, Act act) =>
        new(@case.PlanVersion + 1, Milestones(command, @case)!, act.Actor);

    private static IReadOnlyList<Milestone>? Milestones(ApprovePlan command, ReintegrationCase @case) => command.Milestones ?? @case.Draft?.Milestones;

    private static Refusal? Refuse(bool holds, string detail) => Rules.PlansAreWholeAndAgreed.Unless(holds, detail);
}
