using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.ServiceReferrals;

/// <summary>The office that made a referral takes it back.</summary>
public sealed record WithdrawServiceReferral(WithdrawalReason Reason);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class WithdrawServiceReferralEndpoint
{
    public static Refusal? Validate(WithdrawServiceReferral command, ServiceReferral referral, Act act) =>
        referral.MustBe(ReferralState.Made, ReferralState.Accepted)
        ?? Rules.OneOfficeIsResponsible.Unless(act.Role == Roles.Supervisor || act.Office == referral.Office, $"Office {referral.Office} made the referral. Let it act.");

    [WolverinePost("/service-referrals/{id}/withdraw-service-referral")]
    public static (ServiceReferralWithdrawn Fact, Alongside Alongside) Post(WithdrawServiceReferral command, [Existing] ServiceReferral referral) =>
        (new(command.Reason), referral.Telling(ReferralState.Withdrawn));
}
