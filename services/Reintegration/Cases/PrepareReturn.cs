using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A participant from abroad wants to go home. Family and minors are asked and accompanied apart, by those whose task that is.</summary>
public sealed record PrepareReturn(
    [property: RegularExpression("^[A-Z]{3}$")] string Country,
    bool Voluntary,
    bool FamilyHandledApart,
    bool MinorsHandledApart);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class PrepareReturnEndpoint
{
    public static Refusal? Validate(PrepareReturn command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Refuse(command.Country != act.Mission, "That is this country. Record a move or a transfer.")
        ?? Refuse(command.Voluntary, "Nobody is returned against their will. Ask the person first.")
        ?? Refuse(command.FamilyHandledApart && command.MinorsHandledApart, "Family members and minors are handled apart. See to that first.");

    [WolverinePost("/cases/{id}/prepare-return")]
    public static ReturnPrepared Post(PrepareReturn command, [Existing] ReintegrationCase @case) => new(command.Country, command.FamilyHandledApart, command.MinorsHandledApart);

    private static Refusal? Refuse(bool holds, string detail) => Rules.NobodyReturnsIntoDanger.Unless(holds, detail);
}
