using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Standby;

/// <summary>A person names the mediator who stands by for an alert, and says that the mediator has no interest of their own in the land.</summary>
/// <param name="Mediator">Who.</param>
/// <param name="NoInterestInTheLand">Neither they nor their kin own, use or claim any of it.</param>
/// <param name="RegistersNoLand">They hold no office that would register an agreement on it.</param>
public sealed record NameStandbyMediator([property: StringLength(100, MinimumLength = 1)] string Mediator, bool NoInterestInTheLand, bool RegistersNoLand);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class NameStandbyMediatorEndpoint
{
    public static Refusal? Validate(NameStandbyMediator command, MediatorStandby standby, Act act) =>
        standby.MustBeAsked(act)
        ?? Rules.MediatorsHaveNoInterest.Unless(command.NoInterestInTheLand && command.RegistersNoLand, "A mediator has no interest in the land, no kin who has, and no office that registers it. Name somebody else.");

    [WolverinePost("/mediator-standbys/{id}/name-standby-mediator")]
    public static StandbyMediatorNamed Post(NameStandbyMediator command, [Existing] MediatorStandby standby) => new(standby.Alert, command.Mediator);
}
