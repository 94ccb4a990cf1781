using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Spots;

/// <summary>Those who use a spot agree when and how herds may come, until a day on which they talk again.</summary>
public sealed record AgreeAccessRule(
    AccessCondition Condition,
    DateOnly From,
    [property: MaxLength(20)] IReadOnlyList<string> ConsentOf,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Witness,
    DateOnly? Until = null);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class AgreeAccessRuleEndpoint
{
    public static Refusal? Validate(AgreeAccessRule command, SensitiveSpot spot) =>
        Rules.AccessRulesAreConsentedAndEnd.Unless(command.Until > command.From, "An access rule has an end, later than its beginning. Name the day on which it ends.")
        ?? Rules.AccessRulesAreConsentedAndEnd.Unless(spot.Users.IsSubsetOf(command.ConsentOf), $"Consent of {string.Join(", ", spot.Users.Except(command.ConsentOf).Order(StringComparer.Ordinal))} is missing. Every group that uses the spot has to agree.")
        ?? (spot.Users.IsSupersetOf(command.ConsentOf) ? null : Refusal.WrongState("A group is named that does not use the spot. Name the groups that its details show."));

    [WolverinePost("/spots/{id}/agree-access-rule")]
    public static AccessRuleAgreed Post(AgreeAccessRule command, [Existing] SensitiveSpot spot) =>
        new(command.Condition, command.From, command.Until!.Value, [.. spot.Users.Order(StringComparer.Ordinal)], command.Witness);
}
