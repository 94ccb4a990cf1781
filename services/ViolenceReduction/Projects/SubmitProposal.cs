using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A partner proposes what it would do with a community: for whom, with what money, in which season, and what remains of it afterwards.</summary>
public sealed record SubmitProposal(
    Guid Area,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    ProjectKind Kind,
    Sector Sector,
    [property: MinLength(1), MaxLength(6)] IReadOnlyList<Objective> Objectives,
    bool ServesWomen,
    Money Budget,
    [property: MinLength(1), MaxLength(12)] IReadOnlyList<PlannedTranche> Tranches,
    TargetMix Targets,
    DateOnly Starts,
    DateOnly Ends,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string SustainabilityPlan,
    DateOnly? UsefulUntil = null) : INamesArea
{
    Guid? INamesArea.Area => Area;
}

[Command(Roles.Partner), Middleware(typeof(TheArea<SubmitProposal>))]
public static class SubmitProposalEndpoint
{
    public static Refusal? Validate(SubmitProposal command, TargetArea? area, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (area is { State: AreaState.Selected } && command.Place.StartsWith(area.Place, StringComparison.Ordinal)
            ? null : Refusal.WrongState("A proposal is for a place in a selected area. Name that area, or wait until it is selected."))
        ?? Rules.CriteriaArePublishedFirst.Unless(area!.Criteria is not null, "The area's criteria aren't published. Have them published first.")
        ?? command.Tranches.MustMake(command.Budget)
        ?? (command.Targets.Women <= command.Targets.Participants && command.Targets.CommunityMembers <= command.Targets.Participants
            ? null : Refusal.WrongState("A part of the participants is more than all of them. Count again."))
        ?? Durations.MustFit(command.Kind, command.Starts, command.Ends);

    [WolverinePost("/projects")]
    public static IStartStream Post(SubmitProposal command, Act act) => MartenOps.StartStream<CvrProject>(Submitted(command, act));

    public static ProposalSubmitted Submitted(SubmitProposal command, Act act) => new(
        command.Area, command.Place, act.Office, act.Actor, command.Kind, command.Sector, [.. command.Objectives.Distinct()], command.ServesWomen, command.Budget, command.Tranches,
        command.Targets, command.Starts, command.Ends, command.UsefulUntil, command.SustainabilityPlan);
}
