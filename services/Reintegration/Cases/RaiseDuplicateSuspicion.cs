using Concord.Hosting;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody suspects that another case is of the same person. Until a second person has looked, neither goes on to an award; whatever a matcher found is a hint, never a finding.</summary>
public sealed record RaiseDuplicateSuspicion(Guid OtherCase, DuplicateMatcher Matcher, ScoreBand Band) : INamesAnotherCase;

[Command(Roles.Caseworker, Roles.Supervisor), Middleware(typeof(TheOtherCase<RaiseDuplicateSuspicion>))]
public static class RaiseDuplicateSuspicionEndpoint
{
    public static Refusal? Validate(RaiseDuplicateSuspicion command, ReintegrationCase @case, OtherCase other) =>
        (@case.State is CaseState.Diverted or CaseState.Joined or CaseState.Deceased ? Refusal.WrongState("The case has ended here. Nothing is suspected of it any more.") : null)
        ?? @case.NoChild()
        ?? other.MustBeOpenTo(@case.Id)
        ?? (other.State is CaseState.Joined ? Refusal.WrongState("The other case was joined to one that goes on. Name that one.") : null)
        ?? (@case.Suspicions.Of(command.OtherCase) is null ? null : Refusal.WrongState("That is suspected already. Let a second person resolve it."));

    [WolverinePost("/cases/{id}/raise-duplicate-suspicion")]
    public static (DuplicateSuspected Fact, Alongside Other) Post(RaiseDuplicateSuspicion command, [Existing] ReintegrationCase @case, Act act) =>
        (new(command.OtherCase, command.Matcher, command.Band, act.Actor), new(Elsewhere.To(command.OtherCase, new DuplicateSuspected(@case.Id, command.Matcher, command.Band, act.Actor))));
}
