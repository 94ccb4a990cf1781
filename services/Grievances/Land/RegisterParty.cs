using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Grievances.Land;

/// <summary>Somebody joins the dispute as a party. Whether it can be mediated is screened anew with each.</summary>
public sealed record RegisterParty(
    PartyRole Role,
    InterestGroup Group,
    bool IsMinor,
    [property: StringLength(200, MinimumLength = 1)] string Name);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RegisterPartyEndpoint
{
    private const int Most = 40;

    public static Refusal? Validate(RegisterParty command, LandDispute dispute) =>
        dispute.Parties.Count < Most ? null : Refusal.WrongState($"A dispute has at most {Most} parties. Let groups name a representative.");

    [WolverinePost("/land-disputes/{id}/register-party")]
    public static LandPartyRegistered Post(RegisterParty command, [Existing] LandDispute dispute)
    {
        var person = Guid.CreateVersion7();
        return new(dispute.Parties.Count + 1, command.Role, command.Group, command.IsMinor, person, Personal.Of(command.Name, person));
    }
}
