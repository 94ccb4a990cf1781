using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A participant has a need that changes what the programme owes them. A disability is told by the Washington Group's questions, never by a diagnosis.</summary>
public sealed record RecordSpecificNeed(SpecificNeed Need, WashingtonDomain? Domain = null, Difficulty? Difficulty = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordSpecificNeedEndpoint
{
    public static Refusal? Validate(RecordSpecificNeed command, ReintegrationCase @case, Act act) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? (command.Need is SpecificNeed.Disability == command is { Domain: not null, Difficulty: not null } && (command.Domain is null) == (command.Difficulty is null)
            ? null : Refusal.WrongState("A disability, and nothing else, is told by its domain and how hard it is. Give both, or neither."))
        ?? (command.Need is not SpecificNeed.AssociatedWoman || @case.Sex is not Sex.Male ? null : Refusal.WrongState("The case is of a man. Correct one of the two."))
        ?? (@case.SpecificNeeds.Contains(Recorded(command)) ? Refusal.WrongState("That need is on record already.") : null);

    [WolverinePost("/cases/{id}/record-specific-need")]
    public static SpecificNeedRecorded Post(RecordSpecificNeed command, [Existing] ReintegrationCase @case) => Recorded(command);

    private static SpecificNeedRecorded Recorded(RecordSpecificNeed command) => new(command.Need, command.Domain, command.Difficulty);
}
