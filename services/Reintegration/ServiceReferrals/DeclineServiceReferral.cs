using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.ServiceReferrals;

/// <summary>The provider does not take the person, and says why.</summary>
public sealed record DeclineServiceReferral(ReferralDeclineReason Reason);

[Command(Roles.Partner)]
public static class DeclineServiceReferralEndpoint
{
    public static Refusal? Validate(DeclineServiceReferral command, ServiceReferral referral) => referral.MustBe(ReferralState.Made);

    [WolverinePost("/service-referrals/{id}/decline-service-referral")]
    public static (ServiceReferralDeclined Fact, Alongside Alongside) Post(DeclineServiceReferral command, [Existing] ServiceReferral referral, Act act) =>
        (new(act.Day, command.Reason), referral.Telling(ReferralState.Declined));
}
