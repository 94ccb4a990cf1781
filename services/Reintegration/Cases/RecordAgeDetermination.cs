using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>What an age assessment found. It needs the person's consent, and medical means come last.</summary>
public sealed record RecordAgeDetermination(AgeFinding Determination, AgeMethod Method, bool ConsentGiven);

/// <summary>What an age assessment can find; where it finds neither, the doubt remains and nothing is recorded.</summary>
public enum AgeFinding
{
    Adult, Child,
}

[Command(Roles.Supervisor, Approves = true)]
public static class RecordAgeDeterminationEndpoint
{
    public static Refusal? Validate(RecordAgeDetermination command, ReintegrationCase @case) =>
        (@case.State is CaseState.Diverted ? @case.MustBe(CaseState.Presented, CaseState.Screening) : null)
        ?? Rules.ChildrenAreNotProcessed.Unless(command.ConsentGiven, "An age assessment needs the person's consent. Without it the doubt stands; route the case to child protection.");

    [WolverinePost("/cases/{id}/record-age-determination")]
    public static AgeDetermined Post(RecordAgeDetermination command, [Existing] ReintegrationCase @case) =>
        new(command.Determination is AgeFinding.Adult ? AgeStatus.Adult : AgeStatus.Child, command.Method, command.ConsentGiven);
}
