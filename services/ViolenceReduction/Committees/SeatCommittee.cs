using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.ViolenceReduction.Committees;

/// <summary>A committee takes its seats: that of a selected area, or that of the programme, which covers many.</summary>
public sealed record SeatCommittee(
    CommitteeKind Kind,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    CommitteeBody Body,
    [property: MinLength(3), MaxLength(30)] IReadOnlyList<SeatGiven> Seats,
    Guid? Area = null,
    DueDiligence? DueDiligence = null) : INamesArea;

[Command(Roles.Caseworker, Roles.Supervisor), Middleware(typeof(TheArea<SeatCommittee>))]
public static class SeatCommitteeEndpoint
{
    public static Refusal? Validate(SeatCommittee command, TargetArea? area, Act act) =>
        act.MayOpenIn(command.Place)
        ?? OfAnArea(command, area)
        ?? (command.Seats.DistinctBy(seat => seat.Member).Count() == command.Seats.Count ? null : Refusal.WrongState("A member holds two seats. Give each seat to somebody else."))
        ?? Rules.ExistingBodiesAreLookedInto.Unless(command.Body is CommitteeBody.New || command.DueDiligence is { Cleared: true, Representative: true },
            "The body was there before. Look into it and into whom it represents, and record that both are in order.")
        ?? Share(Taken(command, act).HaveTheirWomen(), "Give at least three seats in ten to women.")
        ?? Share(Taken(command, act).HaveTheirGroups(), "Give a seat to youth and one to minorities.");

    [WolverinePost("/committees")]
    public static IStartStream Post(SeatCommittee command, Act act) => MartenOps.StartStream<Committee>(Seated(command, act));

    public static SelectionCommitteeSeated Seated(SeatCommittee command, Act act) => new(command.Kind, command.Place, command.Area, command.Body, command.DueDiligence, Taken(command, act));

    private static List<Seat> Taken(SeatCommittee command, Act act) => [.. command.Seats.Select(seat => seat.In(act.Mission))];

    private static Refusal? OfAnArea(SeatCommittee command, TargetArea? area) => command.Kind is CommitteeKind.ProjectSelection
        ? area is { State: AreaState.Selected } && area.Place == command.Place ? null : Refusal.WrongState("A community's committee is that of a selected area in the same place. Name the area, or select it first.")
        : command.Area is null ? null : Refusal.WrongState("The programme's committee belongs to no single area. Leave the area out.");

    private static Refusal? Share(bool holds, string detail) => Rules.CommitteesAreShared.Unless(holds, detail);
}
