using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.ServiceReferrals;

/// <summary>The provider takes the person.</summary>
public sealed record AcceptServiceReferral(DateOnly? StartsOn = null);

[Command(Roles.Partner)]
public static class AcceptServiceReferralEndpoint
{
    public static Refusal? Validate(AcceptServiceReferral command, ServiceReferral referral, Act act) =>
        referral.MustBe(ReferralState.Made)
        ?? Refusal.WrongState("The service would begin before it was accepted. Give a later day.").Unless(command.StartsOn is not { } starts || starts >= act.Day);

    [WolverinePost("/service-referrals/{id}/accept-service-referral")]
    public static (ServiceReferralAccepted Fact, Alongside Alongside) Post(AcceptServiceReferral command, [Existing] ServiceReferral referral, Act act) =>
        (new(act.Day, command.StartsOn), referral.Telling(ReferralState.Accepted));
}
