using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody depends on the participant. Who they are is not kept here; a child is never a participant and has a referral of its own.</summary>
public sealed record LinkDependant(DependantRelation Relation, bool IsMinor, [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string? OwnReferral = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class LinkDependantEndpoint
{
    private const int Most = 60;

    public static Refusal? Validate(LinkDependant command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Rules.ChildDependantsAreNotParticipants.Unless(!command.IsMinor || command.OwnReferral is not null, "Refer the child to child protection or social services first, and give the reference of that referral.")
        ?? (@case.Dependants < Most ? null : Refusal.WrongState($"A case holds {Most} dependants at most."));

    [WolverinePost("/cases/{id}/link-dependant")]
    public static DependantLinked Post(LinkDependant command, [Existing] ReintegrationCase @case) => new(@case.Dependants + 1, command.Relation, command.IsMinor, command.OwnReferral);
}
