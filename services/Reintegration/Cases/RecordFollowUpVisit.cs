using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A caseworker saw or spoke to the participant. What was told stays sealed.</summary>
public sealed record RecordFollowUpVisit(
    VisitKind Kind,
    [property: Range(1, 5)] int Wellbeing,
    DateOnly? NextDue = null,
    [property: StringLength(4000)] string? Narrative = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordFollowUpVisitEndpoint
{
    public static Refusal? Validate(RecordFollowUpVisit command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? (command.NextDue is { } due && due <= act.Day ? Refusal.WrongState("The next visit is due after this one.") : null);

    [WolverinePost("/cases/{id}/record-follow-up-visit")]
    public static FollowUpVisitConducted Post(RecordFollowUpVisit command, [Existing] ReintegrationCase @case) =>
        new(command.Kind, command.Wellbeing, command.NextDue, command.Narrative is { Length: > 0 } told ? Personal.Of(told, @case.Participant) : null);
}
