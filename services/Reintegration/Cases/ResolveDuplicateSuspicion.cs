using Concord.Hosting;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A second person finds whether two cases are of one person. Nothing is merged: both stay readable, each names the other, and one of them goes on.</summary>
public sealed record ResolveDuplicateSuspicion(Guid OtherCase, DuplicateFinding Finding, Guid? SurvivingCase = null) : INamesAnotherCase;

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheOtherCase<ResolveDuplicateSuspicion>))]
public static class ResolveDuplicateSuspicionEndpoint
{
    public static Refusal? Validate(ResolveDuplicateSuspicion command, ReintegrationCase @case, OtherCase other, Act act) =>
        (@case.State is CaseState.Diverted or CaseState.Joined ? Refusal.WrongState("The case has ended here. Resolve the suspicion on the case that goes on.") : null)
        ?? @case.NoChild()
        ?? other.MustBeThere()
        ?? (@case.Suspicions.Of(command.OtherCase) is { } open
            ? Rules.OnePersonOneLiveCase.Unless(act.Person is { } person && person != open.RaisedBy, "Whoever raised a suspicion doesn't resolve it. Let another supervisor.")
            : Refusal.WrongState("No such suspicion is open."))
        ?? (command.Finding is DuplicateFinding.SamePerson ? MustGoOn(command, @case, other) : null)
        ?? (command is { Finding: DuplicateFinding.DifferentPersons, SurvivingCase: not null } ? Refusal.WrongState("Two people keep their two cases. Leave the surviving case out.") : null);

    // Of a case with child protection nothing military may be told, not even by a link.
    [WolverinePost("/cases/{id}/resolve-duplicate-suspicion")]
    public static (DuplicateResolved Fact, Alongside Other) Post(ResolveDuplicateSuspicion command, [Existing] ReintegrationCase @case, [NotBody] OtherCase other, Act act) =>
        (new(command.OtherCase, command.Finding, command.SurvivingCase, act.Actor),
            other.State is CaseState.Diverted ? new() : new(Elsewhere.To(command.OtherCase, new DuplicateResolved(@case.Id, command.Finding, command.SurvivingCase, act.Actor))));

    private static Refusal? MustGoOn(ResolveDuplicateSuspicion command, ReintegrationCase @case, OtherCase other) =>
        Rules.LaterProofOfChildhoodFreezes.Unless(other.AgeStatus is AgeStatus.Adult, "The person of the other case is a child or may be one, and so is this one if they are the same. Request an age assessment here.")
        ?? (other.State is CaseState.Joined ? Refusal.WrongState("The other case was joined to one that goes on. Raise the suspicion about that one.") : null)
        ?? (command.SurvivingCase == command.OtherCase || command.SurvivingCase == @case.Id ? null : Refusal.WrongState("Say which of the two cases goes on: this one or the other."));
}
