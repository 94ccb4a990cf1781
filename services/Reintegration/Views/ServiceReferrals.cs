using Concord.Hosting;
using Concord.Reintegration.ServiceReferrals;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Which referrals are asked for.</summary>
/// <param name="State">Only those that stand here; those that are open, where it is left out.</param>
/// <param name="Answer">Only those whose answer is still in time, or only those whose is overdue.</param>
public sealed record ReferralFilter(ReferralState? State = null, AnswerDue? Answer = null);

/// <summary>Lists referrals, those that wait longest first: to a provider its own, to staff those of their areas.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<ServiceReferral>)], Asks = typeof(ReferralFilter))]
public static class ServiceReferralListEndpoint
{
    private static readonly ReferralState[] Open = [ReferralState.Made, ReferralState.Accepted];

    [WolverineGet("/service-referrals")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        if (StrictQuery.Read<ReferralFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var (missions, states) = (http.MissionsRead(), filter.State is { } state ? [state] : Open);
        var referrals = session.Query<ServiceReferral>().Where(referral => referral.TenantIsOneOf(missions) && referral.State.IsOneOf(states)).InAreasOf(caller, referral => referral.Place);
        if (caller.Role == Roles.Partner)
            referrals = referrals.Where(referral => referral.Provider == caller.Office);
        if (filter.Answer is { } answer)
            referrals = referrals.Where(referral => referral.IsOverdue == (answer == AnswerDue.Overdue));
        return new Shown(new Listed<ServiceReferral>(await referrals.OrderBy(referral => referral.ReplyBy).ThenBy(referral => referral.Id).Take(Limits.LargestPage).ToListAsync(stop)));
    }
}

/// <summary>Shows a referral to the office that made it and to the provider.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(ServiceReferral)], Versioned = true)]
public static class ServiceReferralEndpoint
{
    [WolverineGet("/service-referrals/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var referral = await session.Query<ServiceReferral>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        return referral?.IsSeenBy(caller) is true ? new Shown(referral, referral.Version) : Shown.Absent;
    }
}
