using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.ServiceReferrals;

/// <summary>The service is over: what came of it, and how satisfied the person is.</summary>
public sealed record FulfilServiceReferral(ReferralOutcome Outcome, DateOnly On, [property: Range(1, 5)] int? Satisfaction = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor)]
public static class FulfilServiceReferralEndpoint
{
    public static Refusal? Validate(FulfilServiceReferral command, ServiceReferral referral, Act act) =>
        referral.MustBe(ReferralState.Accepted)
        ?? Refusal.WrongState("The day lies ahead. Record it once the service is over.").Unless(command.On <= act.Day);

    [WolverinePost("/service-referrals/{id}/fulfil-service-referral")]
    public static (ServiceReferralFulfilled Fact, Alongside Alongside) Post(FulfilServiceReferral command, [Existing] ServiceReferral referral) =>
        (new(command.Outcome, command.On, command.Satisfaction), referral.Telling(ReferralState.Fulfilled));
}
